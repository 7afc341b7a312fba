package dev.chengxin.servicekit.text;

import java.util.Locale;

/// The same words in Chinese and in English.
///
/// @param zh simplified Chinese, what a reader gets who asks for nothing else
/// @param en English
public record Text(String zh, String en) {

    /// The words in the reader's language: English for any English locale, Chinese for every other.
    public String in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : zh;
    }
}
