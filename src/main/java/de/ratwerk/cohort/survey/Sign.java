package de.ratwerk.cohort.survey;

import de.ratwerk.advice.Benchmark.Own;
import de.ratwerk.advice.Outlook;
import de.ratwerk.fact.Group;
import de.ratwerk.fact.Status;
import de.ratwerk.profile.Question;
import de.ratwerk.profile.Questionnaire;
import de.ratwerk.rulebook.Joint;
import de.ratwerk.rulebook.Joint.Span;
import de.ratwerk.rulebook.Membership;
import de.ratwerk.rulebook.Membership.Gave;
import de.ratwerk.rulebook.Membership.InPosition;
import java.util.List;
import java.util.Optional;

/** By what one can tell whether a municipality is one of those that are meant. */
sealed interface Sign {
    /** Whether it is one of them. */
    Own own(Outlook outlook);

    static Sign of(Membership membership) {
        if (membership instanceof InPosition in) {
            return new Positioned(in.status());
        }
        Gave gave = (Gave) membership;
        return new Answered(Questionnaire.standard().question(gave.path()), gave.answers());
    }

    /** The rules find it in a position. */
    record Positioned(Status status) implements Sign {
        @Override
        public Own own(Outlook outlook) {
            Optional<Status> found = outlook.position().getOrDefault(group(), Optional.empty());
            return found.map(is -> is == status ? Own.YES : Own.NO).orElse(Own.OPEN);
        }

        Group group() {
            return switch (status) {
                case WELL_POSITIONED, NOT_YET -> Group.E_GOVERNMENT;
                case ENGAGED -> Group.COMMUNITY;
                case PRESENT, IN_DEVELOPMENT, NONE -> Group.STRATEGY;
            };
        }
    }

    /** It gave one of some answers. */
    record Answered(Question question, List<String> answers) implements Sign {
        @Override
        public Own own(Outlook outlook) {
            return Own.of(outlook.profile(), question, answers);
        }
    }

    /** It gave one of some answers to so many of several questions. */
    record Counted(Joint joint, Span span) implements Sign {
        @Override
        public Own own(Outlook outlook) {
            return Own.of(outlook.profile(), joint, span);
        }
    }
}
