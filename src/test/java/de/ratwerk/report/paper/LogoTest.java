package de.ratwerk.report.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reading a logo. */
class LogoTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void readsAPictureByItsFirstBytesWhateverItsName(Logo.Format format) throws IOException {
        byte[] bytes = picture(format);
        Logo logo = Logo.read(file("logo.gif", bytes));
        assertThat(logo.format()).isEqualTo(format);
        assertThat(logo.width()).isEqualTo(30);
        assertThat(logo.height()).isEqualTo(20);
        assertThat(logo.bytes()).isEqualTo(bytes);
    }

    @Test
    void aPictureWithAPaletteIsPutInFullColour() throws IOException {
        BufferedImage red = new BufferedImage(30, 20, BufferedImage.TYPE_BYTE_INDEXED);
        for (int x = 0; x < 30; x++) {
            red.setRGB(x, x % 20, 0xffff0000);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(red, "png", bytes);
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(
                Logo.read(file("rot.png", bytes.toByteArray())).bytes()));
        assertThat(read.getColorModel()).isNotInstanceOf(IndexColorModel.class);
        assertThat(read.getRGB(3, 3)).isEqualTo(0xffff0000);
    }

    @Test
    void refusesAPictureThatBreaksOff() throws IOException {
        byte[] half = Arrays.copyOf(picture(Logo.Format.PNG), 45);
        assertThat(refused(file("halb.png", half)).kind()).isEqualTo("damaged-picture");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThat(refused(folder.resolve("fehlt.png")).kind()).isEqualTo("unreadable-file");
    }

    @Test
    void refusesAFolder() {
        assertThat(refused(folder).kind()).isEqualTo("unreadable-file");
    }

    @Test
    void refusesWhatIsNoPicture() throws IOException {
        Path file = file("logo.png", "<svg/>".getBytes(StandardCharsets.UTF_8));
        assertThat(refused(file).kind()).isEqualTo("not-a-picture");
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        assertThat(refused(file("logo.png", new byte[0])).kind()).isEqualTo("not-a-picture");
    }

    @ParameterizedTest
    @EnumSource
    void refusesAPictureCutOff(Logo.Format format) throws IOException {
        Path file = file("logo", Arrays.copyOf(picture(format), 12));
        assertThat(refused(file).kind()).isEqualTo("damaged-picture");
    }

    @Test
    void refusesAFileOfMoreThanTwoMebibytes() throws IOException {
        Path file = file("logo.png", Arrays.copyOf(picture(Logo.Format.PNG), 2 * 1024 * 1024 + 1));
        assertThat(refused(file).kind()).isEqualTo("picture-too-large");
    }

    private static Problem refused(Path file) {
        Problem problem = catchThrowableOfType(RefusedException.class, () -> Logo.read(file))
                .problems()
                .get(0);
        assertThat(problem.place()).isEqualTo(Place.of(file.toString()));
        assertThat(problem.hint()).isNotNull();
        return problem;
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] picture(Logo.Format format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), format.extension(), bytes);
        return bytes.toByteArray();
    }
}
