package dev.chengxin.servicekit.web;

/// Carries a problem out of a controller to the answer. The domain does not throw it: a refusal there is a result.
public final class ProblemException extends RuntimeException {
    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.type(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
