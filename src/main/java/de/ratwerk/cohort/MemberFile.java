package de.ratwerk.cohort;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The file that a run writes its members to, a line each as soon as it is done, so that a run that was stopped can go on
 * where it ended. What an earlier run left is kept as far as the same members come again; from the first other one on it
 * is written anew. One thread may ask for earlier lines while another one writes.
 */
public final class MemberFile implements MemberOutlet, Closeable {
    private final FileChannel channel;
    private @Nullable BufferedReader earlier;
    private boolean keeping = true;

    private MemberFile(FileChannel channel, @Nullable BufferedReader earlier) {
        this.channel = channel;
        this.earlier = earlier;
    }

    /**
     * Opens the file of a run, new or to go on with.
     *
     * @throws UncheckedIOException if it cannot be opened
     */
    public static MemberFile open(Path file) {
        try {
            BufferedReader earlier = Files.exists(file) ? MemberLines.reader(file) : null;
            return new MemberFile(FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE), earlier);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The line of the next member if an earlier run has it; empty from the first member on that it does not have.
     *
     * @param digest the digest of the member's profile
     */
    @Override
    public Optional<String> earlier(String id, String digest) {
        try {
            String line = earlier == null ? null : earlier.readLine();
            Optional<Member> member = line == null || isCut(line) ? Optional.empty() : MemberLines.read(line);
            if (line != null
                    && member.filter(found -> found.id().equals(id)
                                    && found.profileDigest().equals(digest))
                            .isPresent()) {
                return Optional.of(line);
            }
            forgetEarlier();
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A letter of more than one byte may have been cut through; its line is as long as it seems no more. */
    private static boolean isCut(String line) {
        return line.indexOf('\ufffd') >= 0;
    }

    private void forgetEarlier() throws IOException {
        if (earlier != null) {
            earlier.close();
            earlier = null;
        }
    }

    /** Leaves an earlier line where it stands, and ends it if its run did not come to that. */
    @Override
    public void keep(String line) {
        try {
            long end = channel.position() + bytes(line).length;
            if (end > channel.size()) {
                channel.write(ByteBuffer.wrap(new byte[] {'\n'}), end - 1);
            }
            channel.position(end);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a member behind those before it. */
    @Override
    public void write(Member member) {
        try {
            if (keeping) {
                channel.truncate(channel.position());
                keeping = false;
            }
            ByteBuffer bytes = ByteBuffer.wrap(bytes(MemberLines.write(member)));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String line) {
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Ends the writing; what an earlier run had behind the last member is gone. */
    @Override
    public void close() throws IOException {
        if (keeping) {
            channel.truncate(channel.position());
        }
        channel.close();
        forgetEarlier();
    }

    /**
     * The members of a file that a run has ended, in the order of the run, as often as they are asked for; a file is open
     * only while somebody goes through it to its end.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    public static Iterable<Member> members(Path file) {
        return () -> new Reading(file);
    }

    private static final class Reading implements Iterator<Member> {
        private final BufferedReader lines;
        private @Nullable String next;

        Reading(Path file) {
            try {
                this.lines = Files.newBufferedReader(file);
                this.next = lines.readLine();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Member next() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            Member member = MemberLines.read(next).orElseThrow();
            try {
                next = lines.readLine();
                if (next == null) {
                    lines.close();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return member;
        }
    }
}
