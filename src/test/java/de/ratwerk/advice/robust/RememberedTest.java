package de.ratwerk.advice.robust;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RememberedTest {

    @Test
    void keepsAsMuchAsThereIsRoomForAndTellsTheRestWithoutKeepingIt() {
        Remembered<String, Integer> remembered = new Remembered<>(2);
        assertThat(remembered.keep("one", 1)).isEqualTo(1);
        assertThat(remembered.isFull()).isFalse();
        assertThat(remembered.keep("two", 2)).isEqualTo(2);
        assertThat(remembered.isFull()).isTrue();
        assertThat(remembered.keep("three", 3)).isEqualTo(3);
        assertThat(remembered.get("one")).isEqualTo(1);
        assertThat(remembered.get("two")).isEqualTo(2);
        assertThat(remembered.get("three")).isNull();
    }

    /** So all go on with the very same object. */
    @Test
    void whatAnotherThreadHasFoundMeanwhileIsTold() {
        Remembered<String, String> remembered = new Remembered<>(2);
        String theirs = new String("found");
        remembered.keep("asked", theirs);
        assertThat(remembered.keep("asked", new String("found"))).isSameAs(theirs);
    }
}
