package de.ratwerk.exchange;

import de.ratwerk.profile.Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** Writes lines of JSON. */
final class LineOutlet implements Outlet {
    private final OutputStream out;

    LineOutlet(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(Profile profile) throws IOException {
        String line = JsonMapper.shared().writeValueAsString(ProfileTree.of(profile));
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
