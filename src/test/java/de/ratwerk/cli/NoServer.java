package de.ratwerk.cli;

/** For runs that start no service. */
final class NoServer implements Server {
    @Override
    public Prepared prepare(Wanted wanted) {
        throw new AssertionError("no service is wanted here");
    }

    @Override
    public byte[] settingsTemplate() {
        throw new AssertionError("no service is wanted here");
    }
}
