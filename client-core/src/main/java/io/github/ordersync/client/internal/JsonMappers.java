package io.github.ordersync.client.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.PropertyNamingStrategy;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The JSON settings that both clients share. Internal: Jackson is not part of the public API. */
public final class JsonMappers {

    /** Answers are flat; a deeper one is an attack or a mistake. */
    private static final int MAX_DEPTH = 100;

    /** For JSON without a model. Keeps 1.10 apart from 1.1. */
    public static final JsonMapper PLAIN = base().build();

    private JsonMappers() {}

    static JsonMapper.Builder base() {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .build())
                .addDecorator((ignored, generator) -> new Decimals.Writer(generator))
                .build();
        return JsonMapper.builder(factory)
                .defaultLocale(Locale.ROOT)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);
    }

    /**
     * A mapper for the models of one service.
     *
     * @param names how Java names become JSON names
     * @param dates how the service writes dates
     * @return the mapper
     */
    public static JsonMapper forModels(PropertyNamingStrategy names, Module dates) {
        return base().propertyNamingStrategy(names)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                // PHP writes an object without members as an empty array (documented for maps, inferred for models).
                .enable(DeserializationFeature.ACCEPT_EMPTY_ARRAY_AS_NULL_OBJECT)
                // A null never becomes a zero or an error: it is skipped here and kept by the open-model module.
                .defaultSetterInfo(JsonSetter.Value.construct(Nulls.SKIP, Nulls.SKIP))
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.USE_DEFAULTS))
                .withConfigOverride(List.class, override -> override.setInclude(nonEmpty()))
                // A null in a map of raw values is a value of its own and stays.
                .withConfigOverride(
                        Map.class,
                        override -> override.setInclude(nonEmpty())
                                .setSetterInfo(JsonSetter.Value.construct(Nulls.SKIP, Nulls.SET)))
                .addModule(new Jdk8Module())
                .addModule(dates)
                .addModule(new OpenModelModule())
                .build();
    }

    private static JsonInclude.Value nonEmpty() {
        return JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.USE_DEFAULTS);
    }
}
