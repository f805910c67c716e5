package de.ratwerk.sheet;

/** Archives whose parts say that they are packed in another way. */
public final class Repacked {
    private static final int ZSTANDARD = 93;
    private static final int LOCAL_METHOD = 8;
    private static final int CENTRAL_METHOD = 10;

    private Repacked() {}

    /** A ZIP archive whose every part claims to be packed by Zstandard, for which no unpacker comes along. */
    public static byte[] byZstandard(byte[] zip) {
        byte[] changed = zip.clone();
        for (int i = 0; i + CENTRAL_METHOD < zip.length; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K') {
                if (zip[i + 2] == 3 && zip[i + 3] == 4) {
                    changed[i + LOCAL_METHOD] = ZSTANDARD;
                } else if (zip[i + 2] == 1 && zip[i + 3] == 2) {
                    changed[i + CENTRAL_METHOD] = ZSTANDARD;
                }
            }
        }
        return changed;
    }
}
