package vn.minhchung.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EdgeTests {

    @Test
    void textComesInInOneForm() {
        assertThat(Edge.normal("a\u0309")).isEqualTo("ả");
        assertThat(Edge.normal("\u00d0oan \u00f0oan")).isEqualTo("Đoan đoan");
        assertThat(Edge.normal("Chiêm\u00a0Hóa")).isEqualTo("Chiêm Hóa");
        assertThat(Edge.normal("\ufeffmột\u200bhai")).isEqualTo("mộthai");
    }

    @Test
    void linesStayAndBlanksAroundGo() {
        assertThat(Edge.normal("\u00a0một\r\nhai\tba \n")).isEqualTo("một\nhai\tba");
    }
}
