package de.ratwerk.report.portfolio;

import de.ratwerk.report.paper.Picture;
import de.ratwerk.report.picture.CountedPicture;
import de.ratwerk.report.picture.DuePicture;
import de.ratwerk.report.picture.PartsPicture;
import de.ratwerk.report.picture.PlacePicture;
import de.ratwerk.report.picture.PlacePicture.Becomes;
import de.ratwerk.report.picture.PlacePicture.Other;
import de.ratwerk.report.picture.PositionPicture;
import de.ratwerk.report.picture.Shade;
import de.ratwerk.report.portfolio.PortfolioDocument.Action;
import de.ratwerk.report.portfolio.PortfolioDocument.Member;
import de.ratwerk.report.portfolio.PortfolioDocument.Part;
import de.ratwerk.report.portfolio.PortfolioDocument.Phase;
import de.ratwerk.report.portfolio.PortfolioDocument.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A cohort's document in pictures, none of them higher than a page. */
final class PortfolioPictures {
    /** The most that a picture may measure in height, in CSS pixels, so that it fits on a page of A4. */
    static final int HIGHEST = 760;

    /** A published share: "45 %", "≈ 29 %", "> 95 %", "70–80 %". */
    private static final Pattern PERCENT = Pattern.compile("(?:[≈<>] )?(\\d+)(?:–(\\d+))? %");

    private final PortfolioDocument document;
    private final PortfolioWords words;

    PortfolioPictures(PortfolioDocument document, PortfolioWords words) {
        this.document = document;
        this.words = words;
    }

    /** A bar for each comparison group. */
    Picture positions() {
        List<PositionPicture.Group> groups = document.position().stream()
                .map(position -> new PositionPicture.Group(
                        position.title(),
                        position.statuses().stream()
                                .map(status -> new PositionPicture.Status(
                                        shade(status.status()), status.words(), status.members()))
                                .toList()))
                .toList();
        return PositionPicture.draw("stellung-bild", groups, advised(), words.number(null), words.language());
    }

    private static Shade shade(String status) {
        return switch (status) {
            case "well-positioned", "engaged", "present" -> Shade.FULL;
            case "in-development" -> Shade.HALF;
            case "open" -> Shade.OPEN;
            default -> Shade.REST;
        };
    }

    /** A bar for each action: for how many it is due, by phase, and for how many it is open. */
    List<Picture> due(List<Action> actions) {
        List<DuePicture.Row> rows = actions.stream().map(this::row).toList();
        return DuePicture.sheets(
                "faellig-bild", rows, phases(), advised(), words.number(null), HIGHEST, words.language());
    }

    private DuePicture.Row row(Action action) {
        List<@Nullable Integer> phases = new ArrayList<>();
        action.phases().forEach(phase -> phases.add(phase.members()));
        Integer others =
                action.inPlace() == null || action.notDue() == null ? null : action.inPlace() + action.notDue();
        return new DuePicture.Row(titled(action), action.due(), phases, action.open(), others);
    }

    /** What becomes of each action at each place. */
    List<Picture> places(List<Action> actions) {
        List<PlacePicture.Place> places = document.members().stream()
                .map(member -> new PlacePicture.Place(
                        member.name(),
                        actions.stream().map(action -> becomes(member, action)).toList()))
                .toList();
        return PlacePicture.sheets("orte-bild", titled(actions), places, phases(), HIGHEST, words.language());
    }

    private static Becomes becomes(Member member, Action action) {
        String code = member.actions().getOrDefault(action.id(), "not-due");
        return switch (code) {
            case "open" -> Becomes.other(Other.OPEN);
            case "in-place" -> Becomes.other(Other.IN_PLACE);
            case "not-due" -> Becomes.other(Other.NOT_DUE);
            default ->
                Becomes.due(Math.max(
                        0, action.phases().stream().map(Phase::phase).toList().indexOf(code)));
        };
    }

    /** The share of each part's places where each action is due. */
    List<Picture> parts(List<Action> actions) {
        List<PartsPicture.Part> parts = new ArrayList<>();
        for (Part part : document.parts().parts()) {
            List<@Nullable Integer> due = new ArrayList<>();
            actions.forEach(action -> due.add(part.due().get(action.id())));
            parts.add(new PartsPicture.Part(part.name(), part.members(), due));
        }
        return PartsPicture.sheets("teile-bild", titled(actions), parts, HIGHEST, words.language());
    }

    /** The shares that the survey published beside those counted here, those without a counted share left out. */
    List<Picture> shares(List<Share> shares) {
        List<CountedPicture.Row> rows = new ArrayList<>();
        for (Share share : shares) {
            if (share.counted() != null) {
                rows.add(new CountedPicture.Row(
                        share.of(),
                        share.among(),
                        published(share.published()),
                        share.published(),
                        span(share.counted()),
                        words.counted(share),
                        share.sampling() == null ? null : span(share.sampling()),
                        verdict(share)));
            }
        }
        return CountedPicture.sheets("anteile-bild", rows, HIGHEST, words.language());
    }

    private static CountedPicture.Verdict verdict(Share share) {
        if (!PortfolioWords.differs(share)) {
            return CountedPicture.Verdict.ALIKE;
        }
        return share.verdict().equals("above") ? CountedPicture.Verdict.MORE : CountedPicture.Verdict.LESS;
    }

    private static CountedPicture.@Nullable Span published(String figure) {
        Matcher matcher = PERCENT.matcher(figure);
        if (!matcher.matches()) {
            return null;
        }
        int from = Integer.parseInt(matcher.group(1));
        int to = matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2));
        return new CountedPicture.Span(from / 100.0, to / 100.0);
    }

    private static CountedPicture.Span span(PortfolioDocument.Span span) {
        return new CountedPicture.Span(span.from().doubleValue(), span.to().doubleValue());
    }

    private List<String> phases() {
        return document.actions().isEmpty()
                ? List.of()
                : document.actions().get(0).phases().stream().map(Phase::title).toList();
    }

    private int advised() {
        return document.cohort().advised();
    }

    private static List<String> titled(List<Action> actions) {
        return actions.stream().map(PortfolioPictures::titled).toList();
    }

    private static String titled(Action action) {
        return action.title() + " (" + action.recommendation() + ")";
    }
}
