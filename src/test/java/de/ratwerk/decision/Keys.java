package de.ratwerk.decision;

import de.ratwerk.source.Source;
import java.util.Base64;
import java.util.HexFormat;

/** Keys that everybody knows: the first test vector of RFC 8032, section 7.1, in the form that openssl writes. */
public final class Keys {
    static final String PUBLIC_HEX = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";

    /** What {@code openssl genpkey -algorithm ed25519} would have written. */
    public static final String PRIVATE_PEM = pem(
            "PRIVATE KEY",
            HexFormat.of()
                    .parseHex("302e020100300506032b657004220420"
                            + "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));

    /** What {@code openssl pkey -pubout} would have written. */
    public static final String PUBLIC_PEM =
            pem("PUBLIC KEY", HexFormat.of().parseHex("302a300506032b6570032100" + PUBLIC_HEX));

    private Keys() {}

    /** The key that signs. */
    public static SigningKey signing() {
        return SigningKey.read(new Source("key.pem", PRIVATE_PEM));
    }

    static String pem(String label, byte[] bytes) {
        return "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes)
                + "\n-----END " + label + "-----\n";
    }
}
