package dev.chengxin.gateway.limit;

import dev.chengxin.gateway.problem.Refusal;
import dev.chengxin.gateway.problem.RefusedException;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;

/// Counts what a client sends, and tells its faults apart from those of the service behind: whoever copies from
/// here to there must not take a slow client for a slow service.
final class CountedBody extends ServletInputStream {

    private final ServletInputStream body;

    private long left;

    CountedBody(ServletInputStream body, long max) {
        this.body = body;
        this.left = max;
    }

    @Override
    public int read() throws IOException {
        try {
            return counted(body.read(), 1);
        } catch (IOException trouble) {
            throw ofClient(trouble);
        }
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            int read = body.read(target, offset, length);
            return counted(read, read);
        } catch (IOException trouble) {
            throw ofClient(trouble);
        }
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }

    @Override
    public void close() throws IOException {
        body.close();
    }

    private int counted(int result, int bytes) {
        if (result >= 0) {
            left -= bytes;
        }
        if (left < 0) {
            throw new RefusedException(Refusal.BODY_TOO_LARGE);
        }
        return result;
    }

    private static RefusedException ofClient(IOException trouble) {
        var slow = trouble instanceof SocketTimeoutException;
        return new RefusedException(slow ? Refusal.BODY_TOO_SLOW : Refusal.BAD_REQUEST).because(trouble);
    }
}
