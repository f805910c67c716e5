package de.ratwerk.rulebook;

import de.ratwerk.condition.Operator;
import de.ratwerk.fact.Fact;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.drools.base.base.ObjectType;
import org.drools.base.base.ValueResolver;
import org.drools.base.base.field.ObjectFieldImpl;
import org.drools.base.reteoo.BaseTuple;
import org.drools.base.rule.ContextEntry;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.IndexableConstraint;
import org.drools.base.rule.MutableTypeConstraint;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.accessor.FieldValue;
import org.drools.base.rule.accessor.RightTupleValueExtractor;
import org.drools.base.rule.accessor.TupleValueExtractor;
import org.drools.base.util.IndexedValueReader;
import org.drools.base.util.index.ConstraintTypeOperator;
import org.drools.util.bitmask.AllSetBitMask;
import org.drools.util.bitmask.BitMask;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.runtime.rule.FactHandle;

/** A comparison as the engine's network asks it, node by node; equal ones share a node. Immutable but for the engine's marks. */
@SuppressWarnings("unchecked") // of the engine's own class above
final class Asked extends MutableTypeConstraint<ContextEntry> implements IndexableConstraint {
    private static final long serialVersionUID = 1;

    private final transient FieldReader field;
    private final transient Operator operator;

    /** Constants as they are, other fields of the fact as {@link FieldReader}, variables as {@link Declaration}. */
    private final transient Object[] operands;

    /** A comparison of a field with one operand, or with several of which one has to equal it, or none. */
    Asked(FieldReader field, Operator operator, Object... operands) {
        this.field = field;
        this.operator = operator;
        this.operands = operands;
    }

    @Override
    public boolean isAllowed(FactHandle handle, ValueResolver resolver) {
        return holds((Fact) handle.getObject(), null);
    }

    @Override
    public boolean isAllowedCachedLeft(ContextEntry context, FactHandle handle) {
        return holds((Fact) handle.getObject(), ((Half) context).tuple);
    }

    @Override
    public boolean isAllowedCachedRight(BaseTuple tuple, ContextEntry context) {
        return holds(Objects.requireNonNull(((Half) context).fact), tuple);
    }

    private boolean holds(Fact fact, @Nullable BaseTuple tuple) {
        Object value = field.of(fact);
        return switch (operator) {
            case EQUAL, IN -> equalsAny(value, fact, tuple);
            case NOT_EQUAL, NOT_IN -> !equalsAny(value, fact, tuple);
            case LESS -> difference(value, fact, tuple) < 0;
            case AT_MOST -> difference(value, fact, tuple) <= 0;
            case GREATER -> difference(value, fact, tuple) > 0;
            case AT_LEAST -> difference(value, fact, tuple) >= 0;
        };
    }

    private boolean equalsAny(@Nullable Object value, Fact fact, @Nullable BaseTuple tuple) {
        for (Object operand : operands) {
            if (Objects.equals(value, resolved(operand, fact, tuple))) {
                return true;
            }
        }
        return false;
    }

    private int difference(@Nullable Object value, Fact fact, @Nullable BaseTuple tuple) {
        int other = (Integer) Objects.requireNonNull(resolved(operands[0], fact, tuple));
        return Integer.compare((Integer) Objects.requireNonNull(value), other);
    }

    private static @Nullable Object resolved(Object operand, Fact fact, @Nullable BaseTuple tuple) {
        if (operand instanceof FieldReader other) {
            return other.of(fact);
        }
        if (operand instanceof Declaration variable) {
            Object bound = Objects.requireNonNull(tuple).getObject(variable);
            return variable.getExtractor().getValue(null, bound);
        }
        return operand;
    }

    @Override
    public Declaration[] getRequiredDeclarations() {
        return Arrays.stream(operands)
                .filter(Declaration.class::isInstance)
                .map(Declaration.class::cast)
                .toArray(Declaration[]::new);
    }

    @Override
    public void replaceDeclaration(Declaration old, Declaration young) {
        for (int i = 0; i < operands.length; i++) {
            if (operands[i] == old) {
                operands[i] = young;
            }
        }
    }

    @Override
    public ConstraintTypeOperator getConstraintType() {
        return operator == Operator.EQUAL && !(operands[0] instanceof FieldReader)
                ? ConstraintTypeOperator.EQUAL
                : ConstraintTypeOperator.UNKNOWN;
    }

    @Override
    public boolean isIndexable(int nodeType, KieBaseConfiguration configuration) {
        return getConstraintType().isIndexableForNode(nodeType, this, configuration);
    }

    @Override
    public FieldValue getField() {
        return new ObjectFieldImpl(operands[0]);
    }

    @Override
    public FieldReader getFieldExtractor() {
        return field;
    }

    @Override
    public IndexedValueReader getFieldIndex() {
        return new IndexedValueReader(getLeftIndexExtractor(), getRightIndexExtractor());
    }

    @Override
    public TupleValueExtractor getLeftIndexExtractor() {
        return (Declaration) operands[0];
    }

    @Override
    public TupleValueExtractor getRightIndexExtractor() {
        return new RightTupleValueExtractor(field);
    }

    @Override
    public boolean isUnification() {
        return false;
    }

    @Override
    public boolean isTemporal() {
        return false;
    }

    /** Facts never change, so nothing is listened to; the engine asks all the same. */
    @Override
    public BitMask getListenedPropertyMask(Optional<Pattern> pattern, ObjectType type, List<String> properties) {
        return AllSetBitMask.get();
    }

    @Override
    public ContextEntry createContext() {
        return new Half();
    }

    @Override
    public Asked clone() {
        Asked clone = new Asked(field, operator, operands.clone());
        clone.setType(getType());
        return clone;
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Asked other
                && field.equals(other.field)
                && operator == other.operator
                && Arrays.equals(operands, other.operands);
    }

    @Override
    public int hashCode() {
        return 31 * field.hashCode() + operator.name().hashCode();
    }

    /** The one of tuple and fact that is at hand already while the network looks for the other. */
    private static final class Half implements ContextEntry {
        private static final long serialVersionUID = 1;

        private transient @Nullable BaseTuple tuple;
        private transient @Nullable Fact fact;

        @Override
        public void updateFromTuple(ValueResolver resolver, BaseTuple given) {
            tuple = given;
        }

        @Override
        public void updateFromFactHandle(ValueResolver resolver, FactHandle given) {
            fact = (Fact) given.getObject();
        }

        @Override
        public void resetTuple() {
            tuple = null;
        }

        @Override
        public void resetFactHandle() {
            fact = null;
        }

        @Override
        public ContextEntry getNext() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setNext(ContextEntry next) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void writeExternal(ObjectOutput out) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void readExternal(ObjectInput in) {
            throw new UnsupportedOperationException();
        }
    }
}
