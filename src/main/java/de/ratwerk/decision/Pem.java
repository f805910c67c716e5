package de.ratwerk.decision;

import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.source.Source;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The first block of a PEM text (RFC 7468).
 *
 * @param label what it says it is, such as {@code PRIVATE KEY}
 * @param bytes its content
 * @param place where it begins
 */
record Pem(String label, byte[] bytes, Place place) {
    static final String PRIVATE_KEY = "PRIVATE KEY";
    static final String PUBLIC_KEY = "PUBLIC KEY";

    /** No part of it gives back what it has taken, or a file of spaces would be looked through for hours. */
    private static final Pattern BLOCK = Pattern.compile("-----BEGIN ([A-Z0-9 ]++)-----([^-]*+)-----END \\1-----");

    /** What else people have at hand, in the words of either language. */
    private static final Map<String, String[]> OTHERS = Map.of(
            PRIVATE_KEY,
            new String[] {"ein privater Schlüssel", "a private key"},
            PUBLIC_KEY,
            new String[] {"ein öffentlicher Schlüssel", "a public key"},
            "CERTIFICATE",
            new String[] {"ein Zertifikat", "a certificate"},
            "ENCRYPTED PRIVATE KEY",
            new String[] {"ein verschlüsselter privater Schlüssel", "an encrypted private key"},
            "RSA PRIVATE KEY",
            new String[] {"ein RSA-Schlüssel", "an RSA key"},
            "EC PRIVATE KEY",
            new String[] {"ein EC-Schlüssel", "an EC key"},
            "OPENSSH PRIVATE KEY",
            new String[] {"ein Schlüssel im Format von OpenSSH", "a key in the format of OpenSSH"});

    /**
     * Finds the block of a text.
     *
     * @param wanted its label
     * @throws RefusedException if there is none, or one of something else
     */
    static Pem read(Source source, String wanted) {
        Matcher block = BLOCK.matcher(source.text());
        if (!block.find()) {
            throw refused(
                    Place.of(source.name()), "not-pem", "Das ist keine PEM-Datei.", "This is no PEM file.", wanted);
        }
        Place place = source.placeAt(block.start());
        String label = block.group(1);
        if (!label.equals(wanted)) {
            String[] other = OTHERS.getOrDefault(label, new String[] {"„" + label + "“", "\"" + label + "\""});
            throw refused(place, "wrong-key", "Hier steht " + other[0] + ".", "Here stands " + other[1] + ".", wanted);
        }
        try {
            return new Pem(label, Base64.getMimeDecoder().decode(block.group(2)), place);
        } catch (IllegalArgumentException e) {
            throw broken(place, wanted);
        }
    }

    /** The refusal of a block whose content is no key. */
    static RefusedException broken(Place place, String wanted) {
        return refused(place, "broken-key", "Der Schlüssel ist beschädigt.", "The key is damaged.", wanted);
    }

    /** The refusal of a key of another kind. */
    static RefusedException otherAlgorithm(Place place, @Nullable String algorithm, String wanted) {
        return algorithm == null
                ? broken(place, wanted)
                : refused(
                        place,
                        "wrong-key",
                        "Hier steht ein Schlüssel für " + algorithm + ".",
                        "Here stands a key for " + algorithm + ".",
                        wanted);
    }

    private static RefusedException refused(Place place, String kind, String german, String english, String wanted) {
        Problem problem = Problem.at(place, kind, german, english);
        return new RefusedException(
                wanted.equals(PRIVATE_KEY)
                        ? problem.hint(
                                "Erwartet wird ein privater Ed25519-Schlüssel, unverschlüsselt (PKCS#8, PEM); openssl"
                                        + " genpkey -algorithm ed25519 -out DATEI macht einen.",
                                "Expected is a private Ed25519 key, not encrypted (PKCS#8, PEM); openssl genpkey"
                                        + " -algorithm ed25519 -out FILE makes one.")
                        : problem.hint(
                                "Erwartet wird ein öffentlicher Ed25519-Schlüssel (PEM); openssl pkey -in SCHLÜSSEL"
                                        + " -pubout gibt ihn aus.",
                                "Expected is a public Ed25519 key (PEM); openssl pkey -in KEY -pubout prints it."));
    }
}
