package dev.chengxin.streamer;

import dev.chengxin.servicekit.test.Api;
import dev.chengxin.servicekit.test.Api.Answer;
import dev.chengxin.servicekit.test.RunningService;
import org.jspecify.annotations.Nullable;

/// The streamer service, the same instance for all tests that extend this.
public abstract class RunningStreamerService extends RunningService {
    /// A regulator of a county in which nothing happens.
    protected static final String ELSEWHERE = "r9~regulator~110101";

    /// Commands on the version that is there now.
    protected Answer command(String token, String path, String command, @Nullable String body) {
        long version = api().as(Api.MODERATOR).get(path).expect(200).version();
        return api().as(token).seen(version).post(path + command, body);
    }
}
