package dev.chengxin.servicekit.personal;

/// Something should be sealed for a data subject whose key has been erased. That person's data is not taken any
/// more.
public final class SubjectErasedException extends RuntimeException {
    public SubjectErasedException() {
        super("the data subject has been erased");
    }
}
