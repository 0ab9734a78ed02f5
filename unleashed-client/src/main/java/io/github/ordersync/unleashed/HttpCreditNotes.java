package io.github.ordersync.unleashed;

import io.github.ordersync.client.internal.Endpoint;
import io.github.ordersync.client.internal.Pipeline;
import io.github.ordersync.client.internal.Query;
import io.github.ordersync.unleashed.model.CreditNote;
import io.github.ordersync.unleashed.model.CreditNoteLine;

final class HttpCreditNotes extends ResourceWithLines<CreditNote, CreditNoteFilter, CreditNoteLine>
        implements CreditNotes {

    private static final String PATH = "/CreditNotes";
    // No guid of the caller is in the path; so a second one makes a second credit note (inferred).
    private static final Endpoint CREATE_FREE_CREDIT = Endpoint.once(
            "creditNotes.createFreeCredit",
            "POST",
            PATH + "/FreeCredit",
            "List the credit notes changed since the call and look at their reference: modifiedSince=...");

    HttpCreditNotes(Pipeline pipeline) {
        super(pipeline, new Kind<>("creditNotes", PATH, CreditNote.class, CreditNote::guid), CreditNoteLine::guid);
    }

    @Override
    public CreditNote createFreeCredit(CreditNote creditNote) {
        return add(CREATE_FREE_CREDIT, creditNote, Query.none());
    }
}
