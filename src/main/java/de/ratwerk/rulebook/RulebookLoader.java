package de.ratwerk.rulebook;

import de.ratwerk.evidence.Evidence;
import de.ratwerk.evidence.EvidenceReader;
import de.ratwerk.evidence.Figure;
import de.ratwerk.fact.Threshold;
import de.ratwerk.problem.Place;
import de.ratwerk.problem.Problem;
import de.ratwerk.problem.Problems;
import de.ratwerk.problem.RefusedException;
import de.ratwerk.rulebook.Rulebook.Contents;
import de.ratwerk.rulebook.Rulebook.Header;
import de.ratwerk.source.Nearest;
import de.ratwerk.source.Source;
import de.ratwerk.text.Text;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Reads a rulebook's folders and checks that all fits together. */
final class RulebookLoader {
    /** Nobody looks through more. */
    private static final int MOST_MEANT = 5;

    private final Problems problems = new Problems();
    private final List<Path> folders;
    private final List<Path> evidenceFolders;
    private final Map<String, Evidence> evidence = new LinkedHashMap<>();
    private final HeaderReader headers = new HeaderReader(problems);

    RulebookLoader(List<Path> folders) {
        this(folders, folders);
    }

    /** With the evidence of other folders. */
    RulebookLoader(List<Path> folders, List<Path> evidenceFolders) {
        this.folders = folders;
        this.evidenceFolders = evidenceFolders;
    }

    Rulebook load() {
        return load(RulebookFiles.read(folders, problems));
    }

    /** The same of files that were read before. */
    Rulebook load(RulebookFiles read) {
        RulebookFiles files = read;
        if (!evidenceFolders.equals(folders)) {
            files = files.with("evidence", RulebookFiles.read(evidenceFolders, problems));
        }
        if (files.isEmpty()) {
            problems.refuseIfAny(); // of a folder that is not there nothing more can be said
        }
        Header header = header(files);
        boolean allEvidence = readEvidence(files, header);
        allEvidence &= !lacks(MissingPart.EVIDENCE, allEvidence, evidence.isEmpty(), evidenceFolders);
        ActionReader actions = new ActionReader(header.recommendations().keySet(), problems);
        boolean allActions = readAll(files, "actions", actions::read);
        allActions &= !lacks(MissingPart.ACTIONS, allActions, actions.actions().isEmpty(), folders);
        DrlReader drl = new DrlReader(problems);
        files.rules().forEach(drl::read);
        boolean allRules = drl.isComplete() && files.isComplete();
        allRules &= !lacks(MissingPart.RULES, allRules, drl.rules().isEmpty(), folders);
        Complete complete = new Complete(allRules, allActions, allEvidence);
        PriorReader priors = new PriorReader(evidence, complete, problems);
        readAll(files, "priors", priors::read);
        RuleReader ruleReader =
                new RuleReader(header, evidence, actions, drl.rules().keySet(), complete, problems);
        Map<String, Rule> rules = new TreeMap<>();
        drl.rules().forEach((id, parsed) -> rules.put(id, ruleReader.read(parsed)));
        for (String key : List.of("survey.respondents", "egov.well-positioned", "community.engaged")) {
            if (!evidence.containsKey(key) && complete.evidence()) {
                problems.add(Problem.at(
                        Place.of(folders.get(0).resolve("evidence").toString()),
                        "missing-evidence",
                        "Dem Regelwerk fehlt der Beleg „" + key + "“.",
                        "The rulebook lacks the evidence \"" + key + "\"."));
            }
        }
        header.thresholds().keySet().stream()
                .filter(evidence::containsKey)
                .forEach(key -> problems.add(Problem.at(
                        headers.placeOfThreshold(key),
                        "duplicate-id",
                        "Den Schwellenwert „" + key + "“ legt schon ein Beleg der Befragung fest.",
                        "The threshold \"" + key + "\" is set by a record of the survey already.")));
        new References(header, evidence, actions, complete, problems).check(rules);
        new Combinations(rules.values(), actions.actions(), evidence, thresholds(header), problems).check();
        MovesReader moveReader = new MovesReader(actions.actions(), complete, problems);
        files.changes().forEach(file -> guarded(() -> moveReader.read(file)));
        Moves moves = moveReader.moves();
        problems.refuseIfAny(); // nothing is ever compiled that is not known to be harmless
        return new Rulebook(new Contents(
                header,
                Collections.unmodifiableMap(evidence),
                Collections.unmodifiableMap(actions.actions()),
                Collections.unmodifiableMap(rules),
                priors.byQuestion(),
                priors.joints(),
                priors.groupShares(),
                thresholds(header),
                moves,
                files.digest()));
    }

    private Header header(RulebookFiles files) {
        List<Source> sources = files.headers();
        if (sources.isEmpty()) {
            problems.add(Problem.at(
                            Place.of(folders.get(0).resolve("rulebook.yaml").toString()),
                            "file-not-found",
                            "Dem Regelwerk fehlt die Datei rulebook.yaml.",
                            "The rulebook lacks its file rulebook.yaml.")
                    .hint(wayToHead(files)));
            problems.refuseIfAny();
        }
        for (Source extra : sources.subList(1, sources.size())) {
            problems.add(Problem.at(
                            Place.of(extra.name()),
                            "second-rulebook",
                            "Ein zweites Regelwerk ergänzt das erste und hat keine eigene rulebook.yaml.",
                            "A second rulebook adds to the first and has no rulebook.yaml of its own.")
                    .hint("Die Datei aus diesem Ordner nehmen.", "Take the file out of this folder."));
        }
        return headers.read(sources.get(0));
    }

    private static Text wayToHead(RulebookFiles files) {
        List<String> meant = files.meant().stream().map(Path::toString).toList();
        if (meant.size() == 1) {
            return Nearest.meant(meant.get(0));
        }
        if (!meant.isEmpty()) {
            String some = String.join(", ", meant.subList(0, Math.min(MOST_MEANT, meant.size())));
            return new Text(
                    "Gemeint ist vermutlich einer von: " + some + ".", "Probably meant is one of: " + some + ".");
        }
        return new Text(
                "Ergänzt der Ordner ein Regelwerk, steht dieses vor ihm: erst rules, dann der Ordner.",
                "If the folder adds to a rulebook, that one is named before it: first rules, then the folder.");
    }

    /** Whether a part that could be read holds nothing, which is told here once. */
    private boolean lacks(MissingPart part, boolean read, boolean empty, List<Path> in) {
        if (read && empty) {
            problems.add(part.in(in.get(0)));
        }
        return empty;
    }

    private boolean readEvidence(RulebookFiles files, Header header) {
        EvidenceReader reader = new EvidenceReader(fieldTime(header), problems);
        return readAll(files, "evidence", file -> reader.read(file).forEach(this::keep));
    }

    private void keep(Evidence record) {
        Evidence before = evidence.putIfAbsent(record.key(), record);
        if (before != null) {
            problems.add(Problem.at(
                    record.place(),
                    "duplicate-id",
                    "Den Beleg „" + record.key() + "“ gibt es schon: " + before.place() + ".",
                    "The evidence \"" + record.key() + "\" exists already: " + before.place() + "."));
        }
    }

    /** When the survey was in the field, in words. */
    private static Text fieldTime(Header header) {
        return Text.each(language -> {
            Locale locale = Locale.forLanguageTag(language.code());
            DateTimeFormatter month = DateTimeFormatter.ofPattern("MMMM yyyy", locale);
            String between = locale.equals(Locale.GERMAN) ? " bis " : " to ";
            return month.format(header.surveyFrom()) + between + month.format(header.surveyTo());
        });
    }

    /** Reads the files of a sub-folder; whether all of them could be read. */
    private boolean readAll(RulebookFiles files, String subfolder, Consumer<Source> reader) {
        boolean complete = files.isComplete(subfolder);
        for (Source file : files.in(subfolder)) {
            complete &= guarded(() -> reader.accept(file));
        }
        return complete;
    }

    /** A file that cannot be read at all does not keep the others from being checked. */
    private boolean guarded(Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (RefusedException e) {
            e.problems().forEach(problems::add);
            return false;
        }
    }

    private List<Threshold> thresholds(Header header) {
        List<Threshold> thresholds = new ArrayList<>();
        evidence.values().forEach(record -> {
            if (record.figure() instanceof Figure.AtLeast definition) {
                thresholds.add(new Threshold(record.key(), definition.atLeast()));
            }
        });
        header.thresholds().forEach((key, value) -> thresholds.add(new Threshold(key, value)));
        return List.copyOf(thresholds);
    }
}
