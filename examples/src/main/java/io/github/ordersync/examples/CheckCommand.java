package io.github.ordersync.examples;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ordersync.client.error.ApiException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks credentials and settings against both accounts, each with a verdict of its own. */
@Command(
        name = "check",
        description = {
            "Check the credentials, and the settings against both accounts: folders, warehouses, tax code, customer"
                    + " code. Nothing is written.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Ordersync.BuildVersion.class,
        footer = {"", "Exit codes: 0 all well; 2 something is wrong."})
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Override
    public Integer call() {
        Output output = common.output(false);
        try (ChosenStores stores = common.open(Progress.none())) {
            return stores.each(output, () -> false, store -> check(store, output));
        }
    }

    private static int check(OneStore store, Output output) {
        Verdicts verdicts = new Verdicts();
        new AccountChecks(store.connection(), store.settings(), verdicts).run();
        if (output.json()) {
            ObjectNode document = Output.document(store.name());
            document.put("ok", verdicts.wrong.isEmpty());
            document.set("checks", verdicts.json);
            output.document(document);
        } else {
            output.title(store.name());
            output.out().println(verdicts.table.coloured(output.coloured()));
            output.out().flush();
        }
        if (verdicts.wrong.isEmpty()) {
            return Ordersync.OK;
        }
        output.err()
                .println("ordersync: " + (store.name().isEmpty() ? "" : store.name() + ": ") + "wrong: "
                        + String.join(", ", verdicts.wrong) + ".");
        output.err().flush();
        return Ordersync.COULD_NOT_RUN;
    }

    /** Something is not as it should be; the message says what, and what would be right. */
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Wrong(String message) {
            super(message);
        }
    }

    /** One check: what is good about it, or {@link Wrong}. */
    interface Check {
        String run();
    }

    /** The verdicts so far. */
    static final class Verdicts {
        private final Table table = new Table("CHECK", "VERDICT", "DETAILS");
        private final ArrayNode json = JsonNodeFactory.instance.arrayNode();
        private final List<String> wrong = new ArrayList<>();

        /** Says whether it was good, so that what depends on it can be left out. */
        boolean check(String what, Check check) {
            try {
                verdict(what, true, check.run());
                return true;
            } catch (Wrong e) {
                verdict(what, false, String.valueOf(e.getMessage()));
            } catch (ApiException e) {
                verdict(what, false, Failure.text(e));
            }
            wrong.add(what);
            return false;
        }

        private void verdict(String what, boolean ok, String details) {
            table.row(what, ok ? "ok" : "WRONG", details).colour(1, ok ? Colour.GREEN : Colour.RED);
            json.addObject().put("check", what).put("ok", ok).put("details", details);
        }
    }
}
