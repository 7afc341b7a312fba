package dev.chengxin.product.product;

import dev.chengxin.servicekit.consumer.Effect;
import dev.chengxin.servicekit.usecase.Aggregates;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Lets all goods that a ground concerns follow it. First the ground is noted, then each product that lacks its
/// event is changed, so that what is offered meanwhile finds the ground, and what a crash left is found again.
public final class Following {
    private static final int BATCH = 200;
    /// Products that are written at a time: a store takes more than one write in the time of one.
    private static final int AT_ONCE = 8;
    /// Much shorter than a consumer may be away from the broker between two polls.
    private static final Duration BUDGET = Duration.ofMinutes(1);

    private final Aggregates<Product> products;
    private final Grounds grounds;
    private final ConcernedProducts concerned;

    public Following(Aggregates<Product> products, Grounds grounds, ConcernedProducts concerned) {
        this.products = products;
        this.grounds = grounds;
        this.concerned = concerned;
    }

    /// @throws IllegalStateException when some cannot be written now, or a minute was not enough: the event is to
    /// come again, and goes on with those that are left
    public Effect follow(Ground ground) {
        grounds.note(ground);
        long end = System.nanoTime() + BUDGET.toNanos();
        Effect effect = Effect.REPEATED;
        for (var ids = concerned.without(ground, BATCH); !ids.isEmpty(); ids = concerned.without(ground, BATCH)) {
            follow(ids, ground);
            effect = Effect.APPLIED;
            if (System.nanoTime() - end > 0) {
                throw new IllegalStateException("the time for one call is over; the rest comes with the next");
            }
        }
        return effect;
    }

    private void follow(List<String> ids, Ground ground) {
        try (var threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            List<Callable<Effect>> work = ids.stream()
                    .<Callable<Effect>>map(id -> () -> follow(id, ground))
                    .toList();
            for (Future<Effect> done : threads.invokeAll(work)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException why
                    ? why
                    : new IllegalStateException("some goods cannot be written now", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private Effect follow(String id, Ground ground) {
        return products.react(ground.cause(), id, (state, _) -> Products.follow(state, ground));
    }
}
