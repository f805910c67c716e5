package de.ratwerk.fact;

/** The nine base components of e-government that the survey asked for, and the document management system, which it
 * names among them in chapter 1 but does not count. */
public enum BaseComponent {
    FORM_SERVER,
    E_PAYMENT,
    SERVICE_ACCOUNT,
    EID,
    DE_MAIL,
    MAILBOX,
    SEARCH,
    MOBILE_APP,
    CHATBOT,
    DOCUMENT_MANAGEMENT
}
