package de.ratwerk.fact;

/** Whether a training is offered. */
public enum Provision {
    OFFERED,
    PLANNED,
    NONE
}
