package dev.chengxin.gateway.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Stands behind the check of the token, where it is known who asks.
final class GateFilter extends OncePerRequestFilter {

    /// Files of the site, which a browser asks for many of at once, keeps for good, and which cost next to nothing:
    /// counted, a few people behind one address would keep each other out.
    private static final String FILES = "/assets/";

    private final Gate gate;

    GateFilter(Gate gate) {
        this.gate = gate;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(FILES);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        gate.pass(Clients.of(request), response);
        chain.doFilter(request, response);
    }
}
