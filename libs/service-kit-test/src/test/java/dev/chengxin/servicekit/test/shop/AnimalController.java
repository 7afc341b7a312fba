package dev.chengxin.servicekit.test.shop;

import dev.chengxin.servicekit.event.IdGenerator;
import dev.chengxin.servicekit.security.Allow;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.security.Role;
import dev.chengxin.servicekit.test.usecase.Animal;
import dev.chengxin.servicekit.test.usecase.Animal.Action;
import dev.chengxin.servicekit.test.usecase.Animal.Status;
import dev.chengxin.servicekit.usecase.Aggregate;
import dev.chengxin.servicekit.usecase.Aggregates;
import dev.chengxin.servicekit.usecase.ExternalRef;
import dev.chengxin.servicekit.usecase.NewAggregate;
import dev.chengxin.servicekit.usecase.Selection;
import dev.chengxin.servicekit.usecase.Unique;
import dev.chengxin.servicekit.web.IdempotencyKey;
import dev.chengxin.servicekit.web.IfMatch;
import dev.chengxin.servicekit.web.Page;
import dev.chengxin.servicekit.web.PageRequest;
import dev.chengxin.servicekit.web.RequestHash;
import dev.chengxin.servicekit.worklist.LeaseToken;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/animals")
class AnimalController {
    private static final String ROUTE = "POST /animals";

    private final Aggregates<Animal> animals;
    private final RequestHash hash;
    private final IdGenerator ids;

    AnimalController(Aggregates<Animal> animals, RequestHash hash, IdGenerator ids) {
        this.animals = animals;
        this.hash = hash;
        this.ids = ids;
    }

    record ArrivalRequest(
            @NotBlank @Size(max = 40) String species,
            @NotBlank @Size(max = 40) String name,
            @NotBlank @Size(max = 40) String chip,
            @Size(max = 5) @Nullable List<@NotNull @Valid ExternalRef> externalRefs) {}

    record View(String id, String number, Status status, int meals, String name) {
        static View of(Aggregate<Animal> animal) {
            return new View(
                    animal.id(),
                    animal.number(),
                    animal.state().status(),
                    animal.state().meals(),
                    animal.words().getOrDefault("name", ""));
        }
    }

    @Allow({Role.MODERATOR, Role.STREAMER})
    @PostMapping
    ResponseEntity<View> create(Caller caller, IdempotencyKey key, @Valid @RequestBody ArrivalRequest request) {
        var wanted = NewAggregate.of(key.id(ROUTE, ids), hash.of(request), caller.actor())
                .unique(new Unique("chip", request.chip(), "/chip"))
                .externalRefs(request.externalRefs());
        var created = animals.create(
                        wanted,
                        now -> Animal.arrival(request.species(), "330106", caller.pseudonym(), request.name(), now))
                .aggregate();
        return ResponseEntity.created(URI.create(created.path()))
                .eTag(created.eTag())
                .body(View.of(created));
    }

    @Allow({Role.MODERATOR, Role.STREAMER, Role.REGULATOR})
    @GetMapping("/{id}")
    ResponseEntity<View> read(@PathVariable String id, Caller caller) {
        return answer(animals.get(id, caller));
    }

    @Allow({Role.MODERATOR, Role.STREAMER, Role.REGULATOR})
    @GetMapping
    Page<View> list(Caller caller, PageRequest page, @RequestParam(required = false) @Nullable Status status) {
        return animals.page(Selection.all().where("status", status), caller, page)
                .map(View::of);
    }

    @Allow(Role.MODERATOR)
    @PostMapping("/{id}/examination")
    ResponseEntity<View> examine(@PathVariable String id, Caller caller, IfMatch seen, LeaseToken lease) {
        var animal = animals.get(id, caller);
        return answer(animals.change(animal, seen, lease, caller.actor(), (state, _) -> state.act(Action.EXAMINE)));
    }

    private static ResponseEntity<View> answer(Aggregate<Animal> animal) {
        return ResponseEntity.ok().eTag(animal.eTag()).body(View.of(animal));
    }
}
