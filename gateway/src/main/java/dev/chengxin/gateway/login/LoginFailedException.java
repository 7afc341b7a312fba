package dev.chengxin.gateway.login;

/// A login that came to nothing. Its message is for the log: it names the reason and nothing of the person.
final class LoginFailedException extends RuntimeException {

    LoginFailedException(String reason) {
        super(reason);
    }

    LoginFailedException(String reason, Throwable trouble) {
        super(reason, trouble);
    }
}
