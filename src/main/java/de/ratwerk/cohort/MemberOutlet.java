package de.ratwerk.cohort;

import java.util.Optional;

/** Takes the members of a run, one after the other. */
public interface MemberOutlet {
    /**
     * The line of the next member if an earlier run left it.
     *
     * @param id the member's id
     * @param digest the digest of its profile
     */
    Optional<String> earlier(String id, String digest);

    /** Leaves an earlier line where it stands. */
    void keep(String line);

    /** Takes a member. */
    void write(Member member);
}
