package io.github.ordersync.client.error;

import java.util.List;

/** The service refuses the request as invalid and says why. Nothing was changed there. Repeating is useless. */
public final class RequestRefusedException extends ApiException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    /**
     * Made by the clients, and by fakes of them.
     *
     * @param call which call failed
     * @param problems the service's own words, one entry per problem
     */
    public RequestRefusedException(FailedCall call, List<String> problems) {
        super(call, "refused", null);
        this.problems = List.copyOf(problems);
    }

    /**
     * What the service complains of.
     *
     * @return its own words, one entry per problem; may be empty
     */
    public List<String> problems() {
        return problems;
    }
}
