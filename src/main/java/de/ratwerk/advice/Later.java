package de.ratwerk.advice;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An immutable list that is worked out when it is first looked at, by whatever thread, and only once. */
final class Later<E> extends AbstractList<E> {
    private final Supplier<List<E>> work;
    private volatile @Nullable List<E> done;

    Later(Supplier<List<E>> work) {
        this.work = work;
    }

    private List<E> done() {
        List<E> list = done;
        if (list == null) {
            synchronized (work) {
                list = done;
                if (list == null) {
                    list = List.copyOf(work.get());
                    done = list;
                }
            }
        }
        return list;
    }

    @Override
    public E get(int index) {
        return done().get(index);
    }

    @Override
    public int size() {
        return done().size();
    }
}
