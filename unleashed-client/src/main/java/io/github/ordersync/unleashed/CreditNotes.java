package io.github.ordersync.unleashed;

import io.github.ordersync.client.error.OutcomeUnknownException;
import io.github.ordersync.client.error.RequestRefusedException;
import io.github.ordersync.unleashed.model.CreditNote;
import io.github.ordersync.unleashed.model.CreditNoteLine;

/**
 * Credit notes. A client can make and change free ones only, not those on an invoice (documented); these can be completed.
 * Lists are sorted by their last change, newest first.
 *
 * @see <a href="https://apidocs.unleashedsoftware.com/CreditNotes">the service's documentation</a>
 */
public interface CreditNotes
        extends Reads<CreditNote, CreditNoteFilter>, Updates<CreditNote>, Deletes, Completes, HasLines<CreditNoteLine> {

    /**
     * Makes a free credit note; it is parked until it is completed. Not repeated once it may have reached the service.
     *
     * @param creditNote the credit note with its lines; prices are before tax
     * @return the credit note as the service made it
     * @throws RequestRefusedException if the service finds the credit note wrong
     * @throws OutcomeUnknownException if the credit note may have been made; list those changed since the call
     */
    CreditNote createFreeCredit(CreditNote creditNote);
}
