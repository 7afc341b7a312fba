package dev.chengxin.product.sales;

import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.usecase.AggregateKind;
import dev.chengxin.servicekit.usecase.Listing;
import java.util.Optional;
import java.util.Set;

/// How producers' reports of sales are kept and seen.
public final class SalesReportAggregates implements AggregateKind<SalesReport> {
    public static final String PATH = "/api/v1/sales/reports";

    @Override
    public String collection() {
        return "sales-reports";
    }

    @Override
    public Class<SalesReport> state() {
        return SalesReport.class;
    }

    @Override
    public Text noun() {
        return new Text("销售报告", "report of sales");
    }

    @Override
    public String prefix() {
        return "E";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String jurisdiction(SalesReport state) {
        return state.jurisdiction();
    }

    @Override
    public Set<String> owners(SalesReport state) {
        return state.owners();
    }

    @Override
    public boolean platformSees() {
        return true;
    }

    @Override
    public Optional<Listing> listing() {
        return Optional.of(Listing.by("monthBegan")
                .filter("producerId")
                .filter("month")
                .filter("channel")
                .filter("streamerId"));
    }
}
