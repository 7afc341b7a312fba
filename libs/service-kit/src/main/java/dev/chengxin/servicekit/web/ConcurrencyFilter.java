package dev.chengxin.servicekit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.web.filter.OncePerRequestFilter;

/// Virtual threads are without number, memory and connections are not: at most so many requests are handled at a
/// time, the others wait a little and are then sent away with 503.
final class ConcurrencyFilter extends OncePerRequestFilter {
    private final Semaphore places;
    private final Duration patience;
    private final ProblemWriter problems;

    ConcurrencyFilter(int most, Duration patience, ProblemWriter problems) {
        this.places = new Semaphore(most, true);
        this.patience = patience;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!entered()) {
            problems.write(request, response, Problems.busy());
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }

    private boolean entered() {
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
