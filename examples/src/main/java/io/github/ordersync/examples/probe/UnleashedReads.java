package io.github.ordersync.examples.probe;

import io.github.ordersync.client.error.CredentialsRefusedException;
import io.github.ordersync.client.error.NotFoundException;
import io.github.ordersync.unleashed.PageFilter;
import io.github.ordersync.unleashed.StockOnHandFilter;
import io.github.ordersync.unleashed.UnleashedClient;
import io.github.ordersync.unleashed.WarehouseFilter;
import io.github.ordersync.unleashed.model.StockOnHand;
import java.util.List;

/** What reads of Unleashed can tell. */
final class UnleashedReads implements Group {

    private final Accounts accounts;
    private final Ground ground;

    UnleashedReads(Accounts accounts, Ground ground) {
        this.accounts = accounts;
        this.ground = ground;
    }

    @Override
    public List<Experiment> experiments() {
        return List.of(
                new Experiment(Assumption.U_SIGNATURE_DECODED, this::signature),
                new Experiment(Assumption.U_SELL_PRICE_TIERS_PATH, this::sellPriceTiers),
                new Experiment(Assumption.U_STOCK_BY_PRODUCT_CODE, this::stockByProductCode));
    }

    private Verdict signature() {
        boolean decoded = isAccepted(accounts.unleashed());
        boolean asSent = isAccepted(accounts.signedAsSent());
        String seen =
                "decoded " + (decoded ? "accepted" : "refused") + ", as sent " + (asSent ? "accepted" : "refused");
        return decoded == asSent ? Verdict.notDecided(seen) : Verdict.of(decoded, seen);
    }

    /** With a value that has a space, which is all that tells the two signatures apart. */
    private static boolean isAccepted(UnleashedClient client) {
        try {
            client.warehouses()
                    .list(WarehouseFilter.builder().warehouseCode("no such one").build())
                    .pages()
                    .iterator()
                    .next();
            return true;
        } catch (CredentialsRefusedException e) {
            // The credentials themselves were accepted before; here it is the signature.
            return false;
        }
    }

    private Verdict sellPriceTiers() {
        try {
            long rows = accounts.unleashed().sellPriceTiers().list(PageFilter.all()).stream()
                    .count();
            return Verdict.of(true, rows + " rows");
        } catch (NotFoundException e) {
            return Verdict.notDecided("not found; it may be /SellPriceTier, or not be there at all");
        }
    }

    private Verdict stockByProductCode() {
        StockOnHandFilter filter =
                StockOnHandFilter.builder().productCode(ground.productCode()).build();
        List<StockOnHand> rows = accounts.unleashed()
                .stockOnHand()
                .list(filter)
                .pages()
                .iterator()
                .next()
                .items();
        if (rows.isEmpty()) {
            return Verdict.notDecided("no rows: the product may never have moved");
        }
        boolean others =
                rows.stream().anyMatch(row -> !row.productCode().orElse("").equals(ground.productCode()));
        return others || rows.size() > 1
                ? Verdict.of(!others, rows.size() + " rows" + (others ? ", of other products too" : ""))
                : Verdict.of(true, "1 row");
    }
}
