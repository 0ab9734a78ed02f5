package io.github.ordersync.examples;

import io.github.ordersync.client.error.ApiException;
import io.github.ordersync.sync.settings.IntegrationSettings;
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
        IntegrationSettings settings = common.settings();
        return common.connected(Progress.none(), connection -> {
            Verdicts verdicts = new Verdicts();
            new AccountChecks(connection, settings, verdicts).run();
            common.out().println(verdicts.table);
            common.out().flush();
            if (!verdicts.wrong.isEmpty()) {
                common.err().println("ordersync: wrong: " + String.join(", ", verdicts.wrong) + ".");
                return Ordersync.COULD_NOT_RUN;
            }
            return Ordersync.OK;
        });
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
        private final List<String> wrong = new ArrayList<>();

        /** Says whether it was good, so that what depends on it can be left out. */
        boolean check(String what, Check check) {
            try {
                table.row(what, "ok", check.run());
                return true;
            } catch (Wrong e) {
                table.row(what, "WRONG", String.valueOf(e.getMessage()));
            } catch (ApiException e) {
                table.row(what, "WRONG", Failure.text(e));
            }
            wrong.add(what);
            return false;
        }
    }
}
