package de.ratwerk.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import de.ratwerk.access.ApiKey;
import de.ratwerk.access.ApiKey.State;
import de.ratwerk.access.ApiKeys;
import de.ratwerk.access.Scope;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.report.Json;
import de.ratwerk.report.ProblemReport;
import de.ratwerk.text.Constants;
import de.ratwerk.text.Language;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ratwerk keys list}: which keys there are and how they stand. */
@Command(name = "list", description = "Die Schlüssel zeigen: für wen, wozu, seit wann, wie lange.", sortOptions = false)
final class KeysListCommand implements Callable<Integer> {
    private static final String SCHEMA = "ratwerk.key-list/1";

    private final Console console;

    @Mixin
    private KeyFileOption file = new KeyFileOption();

    @Mixin
    private Reply reply = new Reply();

    /** The list as JSON. */
    record Listed(String schema, List<Item> keys) {}

    /** A key in it; no hash stands there, so that the list can be passed on. */
    @JsonInclude(Include.NON_NULL)
    record Item(
            String id,
            String name,
            List<String> scopes,
            String created,
            @Nullable String until,
            String state) {
        static Item of(ApiKey key, LocalDate today) {
            return new Item(
                    key.id(),
                    key.name(),
                    key.scopes().stream().map(Scope::id).toList(),
                    key.created().toString(),
                    key.until() == null ? null : key.until().toString(),
                    Constants.name(key.on(today)));
        }
    }

    KeysListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        List<ApiKey> keys = keys().all();
        if (reply.json()) {
            console.out()
                    .print(Json.document(new Listed(
                            SCHEMA,
                            keys.stream().map(key -> Item.of(key, today)).toList())));
        } else {
            keys.forEach(key -> console.out().println(ProblemReport.inert(line(key, today))));
            if (keys.isEmpty()) {
                console.err().println(reply.language().say("Noch kein Schlüssel.", "No key yet."));
            }
        }
        return ExitCode.DONE;
    }

    private ApiKeys keys() {
        try {
            return ApiKeys.read(file.file());
        } catch (RefusedException e) {
            throw new InputRefused(e, reply.language(), reply.json());
        }
    }

    private String line(ApiKey key, LocalDate today) {
        Language in = reply.language();
        return key.id() + "  " + in.quoted(key.name()) + ": "
                + in.allOf(key.scopes().stream().map(Scope::id).toList())
                + in.say("; vom ", "; of ") + key.created()
                + (key.until() == null ? "" : in.say(", gilt bis ", ", valid until ") + key.until())
                + state(key.on(today), in);
    }

    private static String state(State state, Language in) {
        return switch (state) {
            case VALID -> "";
            case EXPIRED -> in.say("; abgelaufen", "; expired");
            case REVOKED -> in.say("; gesperrt", "; revoked");
        };
    }
}
