package de.ratwerk.bench.peers;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.function.Predicate;
import org.drools.base.base.ValueResolver;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.base.rule.constraint.Constraint;
import org.kie.api.runtime.rule.FactHandle;

/** A test on one fact that Drools calls as it stands: nothing interpreted, one node a rule. */
final class OwnTest implements AlphaNodeFieldConstraint {
    private final String name;
    private final Predicate<Town> test;

    OwnTest(String name, Predicate<Town> test) {
        this.name = name;
        this.test = test;
    }

    @Override
    public boolean isAllowed(FactHandle fact, ValueResolver resolver) {
        return test.test((Town) fact.getObject());
    }

    @Override
    public AlphaNodeFieldConstraint cloneIfInUse() {
        return this;
    }

    @Override
    public Declaration[] getRequiredDeclarations() {
        return new Declaration[0];
    }

    @Override
    public void replaceDeclaration(Declaration old, Declaration young) {}

    @Override
    public Constraint clone() {
        return this;
    }

    @Override
    public ConstraintType getType() {
        return ConstraintType.ALPHA;
    }

    @Override
    public boolean isTemporal() {
        return false;
    }

    @Override
    public void readExternal(ObjectInput in) {
        throw new UnsupportedOperationException(name);
    }

    @Override
    public void writeExternal(ObjectOutput out) {
        throw new UnsupportedOperationException(name);
    }
}
