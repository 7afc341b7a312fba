package dev.chengxin.gateway.access;

import dev.chengxin.gateway.problem.Refusal.Fault;
import dev.chengxin.gateway.problem.RefusedException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Stands between the check of the token and the limits: a caller's own token comes first, and whoever is
/// recognised is counted as who it is. Who is not is counted by the address, so that guessing costs as much as any
/// request.
final class RecognitionFilter extends OncePerRequestFilter {

    private final Recognition recognition;
    private final Gate gate;

    RecognitionFilter(Recognition recognition, Gate gate) {
        this.recognition = recognition;
        this.gate = gate;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(recognised(request, response), response);
    }

    private HttpServletRequest recognised(HttpServletRequest request, HttpServletResponse response) {
        try {
            return recognition.recognise(request);
        } catch (RefusedException refused) {
            if (refused.refusal().fault() == Fault.CLIENT) {
                gate.pass(Clients.anonymous(request), response);
            }
            throw refused;
        }
    }
}
