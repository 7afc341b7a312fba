package dev.chengxin.servicekit.usecase;

import dev.chengxin.servicekit.security.Allow;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;
import dev.chengxin.servicekit.web.Page;
import dev.chengxin.servicekit.web.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What waits for a human in this service. The gateway merges the lists of all services.
@RestController
@RequestMapping("/api/v1/services/#{'${spring.application.name}'.replace('-service', '')}/work-items")
@Tag(name = "work-items", description = "What waits for a human")
class WorkItemController {
    private final WorkItems items;

    WorkItemController(WorkItems items) {
        this.items = items;
    }

    /// A lease as its holder sees it.
    ///
    /// @param token what a decision has to send as `Work-Item-Lease`
    record Taken(String id, long token, Instant until) {}

    @Allow({Role.MODERATOR, Role.LEAD, Role.ADMIN, Role.REGULATOR})
    @GetMapping
    @Operation(
            summary = "What waits for a human here, the most urgent first",
            description = "after is a sortKey, of this service's list or another's; cursor goes before it")
    Page<WorkItem> list(
            Caller caller,
            PageRequest page,
            @RequestParam(required = false) @Pattern(regexp = "[a-z0-9-]{1,64}") @Nullable String type,
            @RequestParam(required = false) @Size(max = 200) @Nullable String after) {
        return items.page(type, after, caller, page);
    }

    @Allow({Role.MODERATOR, Role.LEAD})
    @PostMapping("/{id}/lease")
    @Operation(summary = "Take an item for ten minutes, or renew one's own lease")
    Taken take(@PathVariable String id, Caller caller) {
        var lease = items.take(id, caller);
        return new Taken(id, lease.token(), lease.until());
    }

    @Allow({Role.MODERATOR, Role.LEAD})
    @DeleteMapping("/{id}/lease")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Give an item back")
    void release(@PathVariable String id, Caller caller) {
        items.release(id, caller);
    }
}
