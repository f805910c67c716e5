package de.ratwerk.report.portfolio;

import de.ratwerk.cohort.partner.Candidate;
import de.ratwerk.cohort.partner.GroupProposal;
import de.ratwerk.cohort.partner.GroupProposal.Cover;
import de.ratwerk.cohort.partner.GroupProposal.Giver;
import de.ratwerk.cohort.partner.GroupProposal.Someone;
import de.ratwerk.cohort.partner.Operation;
import de.ratwerk.cohort.partner.Prospects;
import de.ratwerk.cohort.partner.Prospects.Request;
import de.ratwerk.cohort.partner.Prospects.Wish;
import de.ratwerk.cohort.partner.Region;
import de.ratwerk.cohort.partner.Same;
import de.ratwerk.report.AdviceDocument;
import de.ratwerk.report.CitedEvidence;
import de.ratwerk.report.paper.Specimen;
import de.ratwerk.report.portfolio.PortfolioDocument.Action;
import de.ratwerk.report.portfolio.PortfolioDocument.Cluster;
import de.ratwerk.report.portfolio.PortfolioDocument.Cohort;
import de.ratwerk.report.portfolio.PortfolioDocument.Groups;
import de.ratwerk.report.portfolio.PortfolioDocument.Member;
import de.ratwerk.report.portfolio.PortfolioDocument.Part;
import de.ratwerk.report.portfolio.PortfolioDocument.Parts;
import de.ratwerk.report.portfolio.PortfolioDocument.Phase;
import de.ratwerk.report.portfolio.PortfolioDocument.Position;
import de.ratwerk.report.portfolio.PortfolioDocument.Question;
import de.ratwerk.report.portfolio.PortfolioDocument.Share;
import de.ratwerk.report.portfolio.PortfolioDocument.Span;
import de.ratwerk.report.portfolio.PortfolioDocument.Status;
import de.ratwerk.text.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Documents of made-up cohorts, built by hand; the numbers of each agree with its members. */
final class PortfolioSpecimen {
    private static final List<String> CODES = List.of("now", "next", "later", "open", "in-place", "not-due");
    private static final List<String> LANDS = List.of("Bayern", "Hessen", "Schleswig-Holstein");
    private static final List<String> TITLES = List.of(
            "Fehlende Basiskomponenten von anderen übernehmen",
            "Am Anfang jedes Vorhabens fragen, wessen Lösung sich übernehmen lässt",
            "Einen Überblick über die eigenen Daten schaffen",
            "Eine Digitalisierungsstrategie fertigstellen und beschließen",
            "Die Strategie mit den Menschen vor Ort erarbeiten",
            "Zuständigkeit an der Verwaltungsspitze festlegen",
            "Fortbildungen zu Führung in der Digitalisierung anbieten",
            "Digitale Kompetenzen in der örtlichen Gemeinschaft stärken",
            "Freies WLAN an öffentlichen Orten anbieten",
            "Beim Ausbau von Glasfaser mit anderen Kommunen zusammenarbeiten",
            "Elektronische Akte in allen Bereichen einführen",
            "Prozesse erst verbessern, dann automatisieren");

    private final Language language;
    private final int places;
    private final boolean anonymised;
    private final UnaryOperator<String> said;
    private final List<String> codes;
    private final Random random = new Random(412);

    private PortfolioSpecimen(
            Language language, int places, boolean anonymised, UnaryOperator<String> said, List<String> codes) {
        this.language = language;
        this.places = places;
        this.anonymised = anonymised;
        this.said = said;
        this.codes = codes;
    }

    /** Thirty places with everything that a document can tell. */
    static PortfolioDocument everything(Language language) {
        return new PortfolioSpecimen(language, 30, false, text -> text, CODES).document();
    }

    /** The same with texts that want to do harm, or are endless, or run from right to left. */
    static PortfolioDocument hostile(Language language) {
        List<String> harm = List.of(
                Specimen.HOSTILE,
                "W".repeat(400),
                "=HYPERLINK(\"http://example.org\")",
                "שלום עולם \u202eabc مرحبا بالعالم",
                "🙂🙃".repeat(60),
                "</text><script>alert(1)</script>",
                "Donaudampfschifffahrtsgesellschaftskapitänsmützenverordnungsbeauftragtenstelle ".repeat(8),
                "");
        int[] at = {0};
        return new PortfolioSpecimen(language, 31, false, text -> harm.get(at[0]++ % harm.size()) + " " + text, CODES)
                .document();
    }

    /** Three places where nothing is due and nothing is open. */
    static PortfolioDocument nothingDue(Language language) {
        return new PortfolioSpecimen(language, 3, false, text -> text, List.of("in-place", "not-due")).document();
    }

    /** A document to be given away: no names, and some numbers withheld. */
    static PortfolioDocument anonymised(Language language) {
        return new PortfolioSpecimen(language, 40, true, text -> text, CODES).document();
    }

    /** More places than a picture shows one by one. */
    static PortfolioDocument large(Language language) {
        return new PortfolioSpecimen(language, 300, false, text -> text, CODES).document();
    }

    /** As many as a picture shows one by one. */
    static PortfolioDocument sixty(Language language) {
        return new PortfolioSpecimen(language, 60, false, text -> text, CODES).document();
    }

    private PortfolioDocument document() {
        List<Member> members = IntStream.range(0, places).mapToObj(this::member).toList();
        List<Action> actions = IntStream.range(0, TITLES.size())
                .mapToObj(at -> action(at, members))
                .toList();
        boolean due = codes.contains("now");
        return new PortfolioDocument(
                PortfolioDocument.SCHEMA,
                language.code(),
                anonymised,
                new Cohort(
                        places + 2,
                        places,
                        2,
                        places / 3,
                        anonymised ? null : "2026-03-01",
                        anonymised ? null : "2026-10-01",
                        anonymised ? 5 : null),
                new AdviceDocument.Rulebook("kgst-oefit-2019", "1.2.0", "sha256:" + "0f".repeat(32), "2019-03"),
                "Ratwerk 0.1.0 (Drools 10.2.0)",
                positions(members),
                actions,
                due ? questions() : List.of(),
                shares(),
                parts(members, actions),
                anonymised ? List.of() : members,
                due ? clusters(members) : List.of(),
                due
                        ? new PortfolioDocument.Apart(2, 1, anonymised ? null : 3)
                        : new PortfolioDocument.Apart(0, places, 0),
                anonymised || !due
                        ? List.of()
                        : members.stream().map(this::prospects).toList(),
                due ? groups(members) : new Groups(0, 0, 0, 0, List.of()),
                Map.of(
                        "survey.respondents",
                        new CitedEvidence.Evidence(
                                "measured", "n = 412", null, "1.2", "412 Kommunen haben geantwortet.", null)),
                List.of(
                        said.apply("Zehn Orte haben synthetische, also von Ratwerk erzeugte Antworten."),
                        "Was ein Ort nicht beantwortet hat, zählt nirgends als Lücke."));
    }

    private Member member(int at) {
        Map<String, String> becomes = new LinkedHashMap<>();
        List<String> first = new ArrayList<>();
        for (int action = 0; action < TITLES.size(); action++) {
            // The first action comes early in most places, the last one hardly anywhere.
            int bent = Math.min(codes.size() - 1, (int) (random.nextDouble() * (2 + action / 2.0)));
            String code = codes.get(random.nextInt(4) == 0 ? random.nextInt(codes.size()) : bent);
            becomes.put(id(action), code);
            if (first.size() < 3 && List.of("now", "next", "later").contains(code)) {
                first.add(id(action));
            }
        }
        return new Member(
                "ort-" + at,
                said.apply(List.of("Neuwerdingen", "Bad Musterau", "Samtgemeinde Oberes Beispieltal", "Ulmbach")
                                .get(at % 4)
                        + " " + (at + 1)),
                at % 3 == 0,
                LANDS.get(at % LANDS.size()),
                at % 7 == 6 ? null : 1_500 + 4_321 * at,
                at % 7 == 6 ? null : 8 - at % 6,
                17 + at % 40,
                Map.of(
                        "eGovernment",
                                List.of("well-positioned", "not-yet", "open").get(random.nextInt(3)),
                        "community", List.of("engaged", "not-yet", "open").get(random.nextInt(3)),
                        "strategy",
                                List.of("present", "in-development", "none", "open")
                                        .get(random.nextInt(4))),
                becomes,
                first,
                at % 2 == 0 ? "advice/ort-" + at + ".html" : null);
    }

    private static String id(int action) {
        return "action-" + (char) ('a' + action);
    }

    private Action action(int at, List<Member> members) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        CODES.forEach(code -> counts.put(code, 0));
        members.forEach(member -> counts.merge(member.actions().get(id(at)), 1, Integer::sum));
        int due = counts.get("now") + counts.get("next") + counts.get("later");
        // In an anonymised document every second action withholds its phases, every third what is due and open.
        boolean noPhases = anonymised && at % 2 == 1 || anonymised && at % 3 == 2;
        boolean nothing = anonymised && at % 3 == 2;
        return new Action(
                id(at),
                "H" + (1 + at % 6),
                said.apply(TITLES.get(at)),
                at % 2 == 0,
                nothing ? null : (Integer) due,
                List.of(
                        phase("now", "Jetzt", noPhases ? null : counts.get("now")),
                        phase("next", "Als Nächstes", noPhases ? null : counts.get("next")),
                        phase("later", "Später", noPhases ? null : counts.get("later"))),
                nothing ? null : counts.get("open"),
                counts.get("in-place"),
                counts.get("not-due"),
                nothing || due == 0 ? null : new BigDecimal("51.3"));
    }

    private static Phase phase(String id, String title, @Nullable Integer members) {
        return new Phase(id, title, members);
    }

    private List<Position> positions(List<Member> members) {
        return List.of(
                position(members, "eGovernment", "E-Government", List.of("well-positioned", "not-yet", "open")),
                position(members, "community", "Örtliche Gemeinschaft", List.of("engaged", "not-yet", "open")),
                position(
                        members,
                        "strategy",
                        "Digitalisierungsstrategie",
                        List.of("present", "in-development", "none", "open")));
    }

    private Position position(List<Member> members, String id, String title, List<String> statuses) {
        Map<String, String> words = Map.of(
                "well-positioned", "vergleichsweise gut aufgestellt",
                "engaged", "vergleichsweise engagiert",
                "not-yet", "noch nicht",
                "present", "vorhanden",
                "in-development", "in Entwicklung",
                "none", "keine",
                "open", "offen, Antworten fehlen");
        List<Status> told = new ArrayList<>();
        for (String status : statuses) {
            int count = (int) members.stream()
                    .filter(member -> status.equals(member.position().get(id)))
                    .count();
            boolean withheld = anonymised
                    && id.equals("strategy")
                    && List.of("none", "open").contains(status);
            told.add(new Status(status, words.get(status), withheld ? null : (Integer) count));
        }
        return new Position(id, title, told);
    }

    private List<Question> questions() {
        return List.of(
                new Question("strategy.status", said.apply("Digitalisierungsstrategie"), 17, List.of(id(3), id(4))),
                new Question("data.automation", said.apply("Automatisierung"), anonymised ? null : 3, List.of(id(11))));
    }

    private List<Share> shares() {
        String respondents = "befragten Kommunen mit Antwort";
        List<Share> shares = new ArrayList<>();
        shares.add(
                share("strategy.present", "Digitalisierungsstrategie vorhanden", respondents, "14 %", 9, 21, "above"));
        shares.add(share("strategy.none", "keine Digitalisierungsstrategie", respondents, "41 %", 3, 27, "below"));
        shares.add(share("egov.form-server", "Formularserver im Einsatz", respondents, "≈ 60 %", 18, 12, "within"));
        shares.add(share(
                "training.applications",
                "Fortbildungen zu Fachverfahren",
                "Kommunen mit Fortbildungen",
                "> 95 %",
                28,
                2,
                "within"));
        shares.add(share("fim.span", "FIM bekannt", "Kommunen mit Fortbildungen", "70–80 %", 22, 8, "open"));
        Share withheld =
                share("lead.mayor", "Zuständigkeit an der Verwaltungsspitze", respondents, "17 %", 0, 0, "too-few");
        shares.add(new Share(
                withheld.id(),
                withheld.of(),
                withheld.among(),
                "17 %",
                withheld.evidence(),
                null,
                null,
                null,
                null,
                null,
                null,
                "too-few",
                withheld.statement()));
        return shares;
    }

    private Share share(String id, String of, String among, String published, long yes, long no, String verdict) {
        double counted = yes + no == 0 ? 0 : (double) yes / (yes + no);
        double to = id.equals("fim.span") ? counted + 0.1 : counted;
        String statement = Map.of(
                        "within", "im Rahmen des Zufalls",
                        "above", "mehr als in der Befragung",
                        "below", "weniger als in der Befragung",
                        "open", "offen: Antworten fehlen",
                        "too-few", "zu wenig bekannt für einen Vergleich")
                .get(verdict);
        return new Share(
                id,
                said.apply(of),
                among,
                published,
                "survey.respondents",
                yes,
                no,
                places - yes - no > 0 ? places - yes - no : 0L,
                0L,
                span(counted, to),
                span(counted - 0.11, to + 0.12),
                verdict,
                statement);
    }

    private static Span span(double from, double to) {
        return new Span(
                BigDecimal.valueOf(Math.max(0, from)).setScale(4, java.math.RoundingMode.HALF_EVEN),
                BigDecimal.valueOf(Math.min(1, to)).setScale(4, java.math.RoundingMode.HALF_EVEN));
    }

    private Parts parts(List<Member> members, List<Action> actions) {
        List<Part> parts = new ArrayList<>();
        for (String land : LANDS) {
            List<Member> its = members.stream()
                    .filter(member -> land.equals(member.land()))
                    .toList();
            Map<String, Integer> due = new LinkedHashMap<>();
            for (Action action : actions) {
                int number = (int) its.stream()
                        .filter(member -> List.of("now", "next", "later")
                                .contains(member.actions().get(action.id())))
                        .count();
                if (!anonymised || number == 0 || number >= 5) {
                    due.put(action.id(), number);
                }
            }
            parts.add(new Part(said.apply(land), its.size(), due));
        }
        return new Parts("land", parts);
    }

    private List<Cluster> clusters(List<Member> members) {
        return List.of(
                new Cluster(
                        1,
                        7,
                        anonymised ? List.of() : ids(members.subList(0, 7)),
                        List.of(id(0), id(1)),
                        List.of(id(4))),
                new Cluster(2, 5, anonymised ? List.of() : ids(members.subList(7, 12)), List.of(), List.of(id(2))));
    }

    private static List<String> ids(List<Member> members) {
        return members.stream().map(Member::id).toList();
    }

    private Groups groups(List<Member> members) {
        if (anonymised) {
            return new Groups(null, null, null, null, List.of());
        }
        List<Cover> covers = List.of(
                new Cover(
                        id(0),
                        "e-payment",
                        List.of(
                                new Giver("ort-0", Operation.SHARED, "municipal-provider"),
                                new Giver("ort-1", Operation.UNCLEAR, null)),
                        List.of("ort-2", "ort-3"),
                        List.of("ort-3"),
                        List.of("ort-2")),
                new Cover(
                        id(6),
                        null,
                        List.of(),
                        List.of("ort-0", "ort-2", "ort-3"),
                        List.of(),
                        List.of("ort-0", "ort-2", "ort-3")));
        List<Someone> some = members.subList(0, 4).stream()
                .map(member -> new Someone(
                        member.id(), member.name(), 6, 3, member.id().equals("ort-0") ? 2 : 0))
                .toList();
        GroupProposal first = new GroupProposal(
                1,
                new Region(Region.Sort.COHORT, null, 1),
                some,
                List.of("Bayern", "Hessen"),
                new BigDecimal("9.6"),
                3,
                5,
                2,
                5,
                covers);
        GroupProposal second = new GroupProposal(
                2,
                new Region(Region.Sort.COHORT, null, 1),
                some.subList(1, 3),
                List.of("Hessen"),
                null,
                1,
                3,
                0,
                3,
                covers.subList(1, 2));
        return new Groups(150, 120, 22, 1, List.of(first, second));
    }

    private Prospects prospects(Member member) {
        List<Candidate> ask = List.of(
                candidate("ort-1", Same.YES, Same.YES, "1.04", "municipal-provider"),
                candidate("ort-2", Same.YES, Same.NO, "3.2", "land"),
                candidate("ort-2", Same.NO, Same.NO, "0.25", null),
                candidate("ort-0", Same.UNKNOWN, Same.UNKNOWN, null, null));
        return new Prospects(
                member.id(),
                member.name(),
                List.of(
                        new Wish(id(0), "e-payment", true, 9, ask, 5, ask.subList(0, 2)),
                        new Wish(id(6), null, true, 0, List.of(), 4, ask.subList(1, 3)),
                        new Wish(id(9), null, true, 2, ask.subList(2, 3), 0, List.of())),
                List.of(new Request(id(0), "mailbox", false, 3, ask.subList(0, 1))));
    }

    private Candidate candidate(
            String id, Same land, Same district, @Nullable String ratio, @Nullable String operator) {
        return new Candidate(
                id,
                "Bad Musterau " + id.substring(4),
                "municipality",
                land,
                district,
                ratio == null ? null : new BigDecimal(ratio),
                Operation.SHARED,
                operator,
                "in-use");
    }
}
