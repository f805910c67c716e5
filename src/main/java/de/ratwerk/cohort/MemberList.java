package de.ratwerk.cohort;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Keeps the members of a run in memory. Not thread-safe. */
public final class MemberList implements MemberOutlet {
    private final List<Member> members = new ArrayList<>();

    /** The members so far, in the order of the run. */
    public List<Member> members() {
        return Collections.unmodifiableList(members);
    }

    @Override
    public Optional<String> earlier(String id, String digest) {
        return Optional.empty();
    }

    @Override
    public void keep(String line) {
        throw new IllegalStateException("there is no earlier run");
    }

    @Override
    public void write(Member member) {
        members.add(member);
    }
}
