package dev.chengxin.audit.alert.web;

import dev.chengxin.audit.alert.Alerts;
import dev.chengxin.audit.alert.RaisedAlert;
import dev.chengxin.audit.ledger.Audiences;
import dev.chengxin.servicekit.security.Allow;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;
import dev.chengxin.servicekit.web.Cursor;
import dev.chengxin.servicekit.web.Page;
import dev.chengxin.servicekit.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the ledger has to complain of.
@RestController
@Tag(name = "alerts", description = "Records that arrived with something wrong")
class AlertController {
    private final Alerts alerts;

    AlertController(Alerts alerts) {
        this.alerts = alerts;
    }

    @Allow({Role.MODERATOR, Role.LEAD, Role.ADMIN, Role.REGULATOR})
    @Operation(
            summary = "Alerts, the latest first",
            description = "A regulator sees those of the own jurisdiction; moderators see all.")
    @GetMapping("/api/v1/alerts")
    Page<AlertView> alerts(PageRequest page, @Parameter(hidden = true) Caller caller) {
        var before = page.cursor().map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
        var found = alerts.latest(before, page.limitPlusOne(), Audiences.of(caller));
        return Page.of(found, page, AlertController::cursor).map(AlertView::of);
    }

    private static Cursor cursor(RaisedAlert raised) {
        return Cursor.of(Long.toString(raised.alert().ledgerIndex()));
    }
}
