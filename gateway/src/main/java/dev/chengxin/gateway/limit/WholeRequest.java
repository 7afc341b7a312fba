package dev.chengxin.gateway.limit;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/// A request whose body has been read already, so that its length is known.
final class WholeRequest extends HttpServletRequestWrapper {

    private final byte[] content;

    private final Body body;

    private WholeRequest(HttpServletRequest request, byte[] content) {
        super(request);
        this.content = content;
        this.body = new Body(new ByteArrayInputStream(content));
    }

    static WholeRequest of(HttpServletRequest request) throws IOException {
        return new WholeRequest(request, request.getInputStream().readAllBytes());
    }

    @Override
    public long getContentLengthLong() {
        return content.length;
    }

    @Override
    public int getContentLength() {
        return content.length;
    }

    @Override
    public ServletInputStream getInputStream() {
        return body;
    }

    private static final class Body extends ServletInputStream {

        private final ByteArrayInputStream rest;

        Body(ByteArrayInputStream rest) {
            this.rest = rest;
        }

        @Override
        public int read() {
            return rest.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return rest.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return rest.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("The body has been read already");
        }
    }
}
