package dev.chengxin.servicekit.web;

import dev.chengxin.servicekit.decision.Coded;
import java.util.Objects;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/// Reads query parameters that hold the code of a closed list, as bodies do.
final class CodedParameters implements ConverterFactory<String, Coded> {
    @Override
    public <T extends Coded> Converter<String, T> getConverter(Class<T> list) {
        return new FromCode<>(list);
    }

    private record FromCode<T extends Coded>(Class<T> list) implements Converter<String, T> {
        @Override
        public T convert(String code) {
            for (T value : Objects.requireNonNull(list.getEnumConstants(), "codes belong to enums")) {
                if (value.code().equals(code)) {
                    return value;
                }
            }
            throw new IllegalArgumentException("no such code");
        }
    }
}
