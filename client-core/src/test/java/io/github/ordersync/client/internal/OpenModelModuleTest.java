package io.github.ordersync.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.github.ordersync.client.json.JsonValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenModelModuleTest {

    private static final JsonMapper JSON = JsonMappers.forModels(PropertyNamingStrategies.SNAKE_CASE, new Dates());

    /** ISO instants; everything else is not understood. */
    private static final class Dates extends SimpleModule {
        private static final long serialVersionUID = 1L;

        private Dates() {
            super("dates");
            addSerializer(Instant.class, ToStringSerializer.instance);
            addDeserializer(Instant.class, new StdDeserializer<>(Instant.class) {
                private static final long serialVersionUID = 1L;

                @Override
                public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                    try {
                        return Instant.parse(parser.getValueAsString(""));
                    } catch (DateTimeParseException e) {
                        return null;
                    }
                }
            });
        }
    }

    private static Crate read(String json) throws JsonProcessingException {
        return JSON.readValue(json, Crate.class);
    }

    private static String write(Object model) throws JsonProcessingException {
        return JSON.writeValueAsString(model);
    }

    /** What is read and written back must say the same, whatever the types make of it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                // null, wherever it may stand
                "{'name':null,'weight':null,'pieces':null,'fragile':null,'packed':null,'kind':null}",
                "{'inner':null,'crates':null,'tags':null,'notes':null,'labels':null,'raw':null}",
                // blank
                "{'name':'','weight':'','pieces':' ','fragile':'','packed':'','kind':''}",
                "{'inner':'','crates':'','tags':'','notes':'','labels':'','raw':''}",
                // empty
                "{'crates':[],'tags':[],'notes':{},'labels':{}}",
                "{'notes':[],'labels':[],'inner':[]}",
                "{'inner':{}}",
                // not readable as what it should be
                "{'weight':'n/a','pieces':'many','number':'1.5','fragile':'perhaps','packed':'yesterday'}",
                "{'weight':true,'pieces':1.5,'number':-0.001,'packed':5,'name':'x'}",
                "{'weight':[],'pieces':{},'name':[],'packed':{'date':'2024-01-01','zone':3},'kind':['a',{'b':[]}]}",
                "{'name':{'first':'Ada','more':[1,{'x':2.50}]},'weight':[1,2],'fragile':{},'tags':['after']}",
                "{'pieces':99999999999,'number':99999999999999999999999}",
                // unknown members of each kind
                "{'a':null,'b':true,'c':'','d':1,'e':1.10,'f':[],'g':{},'h':[1,[2,{'i':null}]],'j':{'k':{'l':[]}}}",
                "{'Name':'another name','NAME':null}",
                // values
                "{'name':'x','weight':1.10,'pieces':3,'number':5000000000,'fragile':false,'kind':'wooden-ish'}",
                "{'packed':'2024-01-01T00:00:00Z','raw':{'a':[1.0,null]},'notes':{'a':null,'b':[],'c':2.0}}",
                "{'raw':[]}",
                "{'raw':0}",
                // nested models, each with what its own types cannot express
                "{'inner':{'name':null,'new':1,'inner':{'weight':'','newer':[]}},'crates':[{'x':null},{},{'tags':[]}]}",
                // numbers
                "{'weight':0.00,'x':100,'y':1.0E0}",
                "{'weight':-0.0000000000000000000000000001,'x':12345678901234567890.12345678901234567890}",
            })
    void nothingIsLostOnTheWayThere(String quoted) throws JsonProcessingException {
        String json = quoted.replace('\'', '"');
        Crate crate = read(json);
        assertThat(JSON.readTree(write(crate))).isEqualTo(JSON.readTree(json));
        assertThat(read(write(crate))).isEqualTo(crate);
        assertThat(write(crate.toBuilder().build())).isEqualTo(write(crate));
    }

    @Test
    void readsWhatItsTypesExpress() throws JsonProcessingException {
        Crate crate = read("""
                {"name":"x","weight":"1.10","pieces":"3","number":4.0,"fragile":"true","packed":"2024-01-01T00:00:00Z",
                 "kind":"WOOD","inner":{"name":"y"},"crates":[{"pieces":1}],"tags":["a"],"notes":{"k":null},
                 "labels":{"a":"b"},"raw":7}
                """);
        assertThat(crate.name()).contains("x");
        assertThat(crate.weight()).contains(new BigDecimal("1.10"));
        assertThat(crate.pieces()).contains(3);
        assertThat(crate.number()).contains(4L);
        assertThat(crate.fragile()).contains(true);
        assertThat(crate.packed()).contains(Instant.parse("2024-01-01T00:00:00Z"));
        assertThat(crate.kind()).containsSame(Crate.Kind.WOOD);
        assertThat(crate.inner().flatMap(Crate::name)).contains("y");
        assertThat(crate.crates()).singleElement().extracting(Crate::pieces).isEqualTo(Optional.of(1));
        assertThat(crate.tags()).containsExactly("a");
        assertThat(crate.notes()).containsExactly(Map.entry("k", JsonValue.ofNull()));
        assertThat(crate.labels()).containsExactly(Map.entry("a", "b"));
        assertThat(crate.raw()).contains(JsonValue.parse("7"));
        assertThat(crate.additionalMembers()).isEmpty();
    }

    @Test
    void whatCannotBeReadIsEmptyAndKept() throws JsonProcessingException {
        Crate crate = read("{\"weight\":\"n/a\",\"packed\":1712345678,\"pieces\":2.5,\"tags\":[],\"new\":null}");
        assertThat(crate.weight()).isEmpty();
        assertThat(crate.packed()).isEmpty();
        assertThat(crate.pieces()).isEmpty();
        assertThat(crate.additionalMembers())
                .containsExactly(
                        Map.entry("weight", JsonValue.of("n/a")),
                        Map.entry("packed", JsonValue.parse("1712345678")),
                        Map.entry("pieces", JsonValue.parse("2.5")),
                        Map.entry("tags", JsonValue.parse("[]")),
                        Map.entry("new", JsonValue.ofNull()));
    }

    @Test
    void aBlankTextIsATextWhereTextBelongs() throws JsonProcessingException {
        Crate crate = read("{\"name\":\"\",\"raw\":\" \"}");
        assertThat(crate.name()).contains("");
        assertThat(crate.raw()).contains(JsonValue.of(" "));
        assertThat(crate.additionalMembers()).isEmpty();
    }

    @Test
    void aNewValueWinsOverWhatWasKept() throws JsonProcessingException {
        Crate crate = read("{\"name\":null,\"weight\":\"n/a\",\"tags\":[],\"notes\":[],\"inner\":[],\"new\":1}");
        Crate changed = crate.toBuilder()
                .name("x")
                .weight(new BigDecimal("2.50"))
                .addTags("t")
                .putNotes("k", JsonValue.of("v"))
                .inner(Crate.builder().build())
                .putAdditionalMembers("new", JsonValue.of("2"))
                .build();
        assertThat(write(changed))
                .isEqualTo(
                        "{\"name\":\"x\",\"weight\":2.50,\"inner\":{},\"tags\":[\"t\"],\"notes\":{\"k\":\"v\"},\"new\":\"2\"}");
    }

    @Test
    void theLaterOfTwoMembersWithOneNameIsNotLostToANull() throws JsonProcessingException {
        assertThat(write(read("{\"name\":null,\"name\":\"x\"}"))).isEqualTo("{\"name\":\"x\"}");
        assertThat(write(read("{\"name\":null,\"name\":null}"))).isEqualTo("{\"name\":null}");
    }

    @Test
    void aNewObjectWritesOnlyWhatItHas() throws JsonProcessingException {
        assertThat(write(Crate.builder().build())).isEqualTo("{}");
        assertThat(write(Crate.builder().pieces(0).fragile(false).name("").build()))
                .isEqualTo("{\"name\":\"\",\"pieces\":0,\"fragile\":false}");
    }

    @Test
    void membersAreWrittenInTheOrderOfTheModelThenAsTheyCame() throws JsonProcessingException {
        assertThat(write(read("{\"z\":1,\"tags\":[],\"a\":2,\"pieces\":1,\"weight\":null,\"name\":\"x\",\"m\":3}")))
                .isEqualTo("{\"name\":\"x\",\"weight\":null,\"pieces\":1,\"tags\":[],\"z\":1,\"a\":2,\"m\":3}");
    }

    @Test
    void phpWritesAMapWithTheKeys012AsAList() throws JsonProcessingException {
        Crate crate = read("{\"notes\":[\"a\",null,{\"b\":[]}],\"labels\":[\"x\",\"y\"]}");
        assertThat(crate.notes())
                .containsExactly(
                        Map.entry("0", JsonValue.of("a")),
                        Map.entry("1", JsonValue.ofNull()),
                        Map.entry("2", JsonValue.parse("{\"b\":[]}")));
        assertThat(crate.labels()).containsExactly(Map.entry("0", "x"), Map.entry("1", "y"));
        assertThat(write(crate)).startsWith("{\"notes\":{\"0\":\"a\",\"1\":null,");
    }

    @Test
    void aNullInAMapOfTextsAndInAListIsDropped() throws JsonProcessingException {
        Crate crate = read("{\"labels\":{\"a\":null,\"b\":\"x\"},\"tags\":[null,\"t\"],\"crates\":[null,{}]}");
        assertThat(crate.labels()).containsExactly(Map.entry("b", "x"));
        assertThat(crate.tags()).containsExactly("t");
        assertThat(crate.crates()).hasSize(1);
        assertThat(read("{\"labels\":[null,\"x\"]}").labels()).containsExactly(Map.entry("1", "x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"inner\":5}",
                "{\"inner\":[1]}",
                "{\"crates\":{}}",
                "{\"crates\":[5]}",
                "{\"tags\":\"x\"}",
                "{\"notes\":\"x\"}",
                "[1]",
                "5",
                "{\"name\":\"cut o",
                "{\"weight\":1.",
                "{} {}"
            })
    void aWrongShapeIsAnError(String json) {
        assertThatExceptionOfType(JsonProcessingException.class).isThrownBy(() -> read(json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1000000000", "-1E+999999999", "1e-1000000000", "\"1e1000000000\"", "1e401"})
    void aHugeExponentCostsNothing(String number) throws JsonProcessingException {
        Crate crate = read("{\"weight\":%1$s,\"pieces\":%1$s,\"raw\":%1$s,\"new\":[%1$s]}".formatted(number));
        assertThat(crate.weight()).isEmpty();
        assertThat(crate.pieces()).isEmpty();
        assertThat(crate.toString()).hasSizeLessThan(500);
        String written = write(crate);
        assertThat(written).hasSizeLessThan(500);
        assertThat(read(written)).isEqualTo(crate);
    }

    @Test
    void aNumberOfManyDigitsIsKeptAsText() throws JsonProcessingException {
        String digits = "9".repeat(5_000);
        Crate crate = read("{\"weight\":\"" + digits + "\"}");
        assertThat(crate.weight()).isEmpty();
        assertThat(write(crate)).isEqualTo("{\"weight\":\"" + digits + "\"}");
    }

    @Test
    void decimalsAreWrittenPlain() throws JsonProcessingException {
        assertThat(write(Crate.builder().weight(new BigDecimal("1E+2")).build()))
                .isEqualTo("{\"weight\":100}");
        assertThat(write(Crate.builder().weight(new BigDecimal("1E-10")).build()))
                .isEqualTo("{\"weight\":0.0000000001}");
        assertThat(write(List.of(new BigDecimal("1E+1000000000")))).isEqualTo("[1E+1000000000]");
    }

    @Test
    void nestingHasABound() {
        String deep = "{\"new\":" + "[".repeat(200) + "]".repeat(200) + "}";
        assertThatExceptionOfType(JsonProcessingException.class).isThrownBy(() -> read(deep));
    }
}
