package dev.chengxin.issuer;

import java.util.Locale;

/// What the login page says, once in each language.
enum LoginTexts {
    CHINESE("zh-CN", "登录诚信平台", "用户名", "密码", "登录", "用户名或密码不正确。", "您已退出登录。", "仅供本机演示:密码为 demo- 加用户名。"),
    ENGLISH(
            "en",
            "Log in to Chengxin",
            "User name",
            "Password",
            "Log in",
            "The user name or the password is wrong.",
            "You are logged out.",
            "A demo on this machine only: the password is demo- and the user name.");

    private final String language;
    private final String title;
    private final String username;
    private final String password;
    private final String submit;
    private final String wrong;
    private final String loggedOut;
    private final String note;

    LoginTexts(
            String language,
            String title,
            String username,
            String password,
            String submit,
            String wrong,
            String loggedOut,
            String note) {
        this.language = language;
        this.title = title;
        this.username = username;
        this.password = password;
        this.submit = submit;
        this.wrong = wrong;
        this.loggedOut = loggedOut;
        this.note = note;
    }

    /// English for who asks for it, Chinese for everybody else.
    static LoginTexts in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? ENGLISH : CHINESE;
    }

    String language() {
        return language;
    }

    String title() {
        return title;
    }

    String username() {
        return username;
    }

    String password() {
        return password;
    }

    String submit() {
        return submit;
    }

    String wrong() {
        return wrong;
    }

    String loggedOut() {
        return loggedOut;
    }

    String note() {
        return note;
    }
}
