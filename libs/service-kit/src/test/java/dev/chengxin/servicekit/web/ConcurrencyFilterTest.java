package dev.chengxin.servicekit.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chengxin.servicekit.security.AllowAnyone;
import dev.chengxin.servicekit.security.TestIssuer;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class ConcurrencyFilterTest {

    @Test
    void sendsAwayWhoDoesNotGetATurnAndLetsTheNextOneIn() throws Exception {
        try (var issuer = new TestIssuer();
                var service = TestService.start(
                        List.of(SlowController.class),
                        "chengxin.issuer=" + issuer.uri(),
                        "chengxin.web.max-concurrent=1",
                        "chengxin.web.patience=50ms");
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = service.context().getBean(SlowController.class);
            var first = threads.submit(() -> service.get("/slow"));
            slow.entered.await();

            var second = service.get("/fast");
            slow.leave.countDown();

            assertThat(second.status()).isEqualTo(503);
            assertThat(second.problemType()).isEqualTo("busy");
            assertThat(second.header("Retry-After")).isNotEmpty();
            assertThat(first.get().status()).isEqualTo(200);
            assertThat(service.get("/fast").status()).isEqualTo(200);
        }
    }

    @RestController
    static class SlowController {
        private final CountDownLatch entered = new CountDownLatch(1);
        private final CountDownLatch leave = new CountDownLatch(1);

        @AllowAnyone
        @GetMapping("/slow")
        String slow() throws InterruptedException {
            entered.countDown();
            leave.await();
            return "slow";
        }

        @AllowAnyone
        @GetMapping("/fast")
        String fast() {
            return "fast";
        }
    }
}
