package de.ratwerk.report.change;

import de.ratwerk.advice.Advisor.Place;
import de.ratwerk.advice.Outlook;
import de.ratwerk.advice.Verdict;
import de.ratwerk.advice.change.Changes;
import de.ratwerk.advice.change.Changes.Option;
import java.util.List;

/** What becomes of the list of actions. */
final class ChangedList {
    private ChangedList() {}

    /** Actions that are due today and are not then, by id. */
    static List<String> gone(Changes changes, Option option) {
        return dueInOne(changes.today(), option.outlook());
    }

    /** Actions that are due then and are not today, by id. */
    static List<String> arisen(Changes changes, Option option) {
        return dueInOne(option.outlook(), changes.today());
    }

    /** Actions that are open then and are not today, by id. */
    static List<String> opened(Changes changes, Option option) {
        return option.outlook().places().keySet().stream()
                .filter(action -> isOpen(option.outlook(), action) && !isOpen(changes.today(), action))
                .sorted()
                .toList();
    }

    private static boolean isOpen(Outlook outlook, String action) {
        Place place = outlook.places().get(action);
        return place != null && place.verdict() == Verdict.OPEN;
    }

    private static List<String> dueInOne(Outlook one, Outlook other) {
        return one.places().keySet().stream()
                .filter(action -> isDue(one, action) && !isDue(other, action))
                .sorted()
                .toList();
    }

    private static boolean isDue(Outlook outlook, String action) {
        Place place = outlook.places().get(action);
        return place != null && place.verdict() == Verdict.DUE;
    }
}
