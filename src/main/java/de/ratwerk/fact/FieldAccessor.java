package de.ratwerk.fact;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a field of a fact. A class of its own for each field would be quickest, but making a hundred of them costs a single
 * advice more than it gains; so a field gets one when it was read often.
 */
final class FieldAccessor implements Function<Fact, @Nullable Object> {
    private static final int OFTEN = 2_000;
    private static final MethodType ANY = MethodType.methodType(Object.class, Object.class);

    private final Method method;
    private final MethodHandle handle;
    private int reads;
    private @Nullable Function<Fact, @Nullable Object> quick;

    FieldAccessor(Method method) {
        this.method = method;
        try {
            this.handle = MethodHandles.lookup().unreflect(method).asType(ANY);
        } catch (IllegalAccessException e) {
            throw unreadable(method, e);
        }
    }

    /** Threads may count badly or make the same twice; both give the same value. */
    @Override
    public @Nullable Object apply(Fact fact) {
        Function<Fact, @Nullable Object> made = quick;
        if (made != null) {
            return made.apply(fact);
        }
        if (reads++ > OFTEN) {
            quick = made(method);
        }
        try {
            return (Object) handle.invokeExact((Object) fact);
        } catch (Throwable e) {
            throw unreadable(method, e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Function<Fact, @Nullable Object> made(Method accessor) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            MethodHandle handle = lookup.unreflect(accessor);
            MethodType given = MethodType.methodType(handle.type().wrap().returnType(), accessor.getDeclaringClass());
            return (Function<Fact, @Nullable Object>) LambdaMetafactory.metafactory(
                            lookup, "apply", MethodType.methodType(Function.class), ANY, handle, given)
                    .getTarget()
                    .invoke();
        } catch (Throwable e) {
            throw unreadable(accessor, e);
        }
    }

    private static IllegalStateException unreadable(Method accessor, Throwable e) {
        return new IllegalStateException(accessor + " cannot be read", e);
    }
}
