package vn.minhchung.dated;

import java.time.LocalDate;

/**
 * A number from a day on (giá trị có hiệu lực từ ngày).
 *
 * @param basis the act and article, or the order, that sets it
 * @param verified whether somebody has read it in the text of the act itself
 */
public record DatedValue<N extends Enum<N> & DatedName>(
        N name, int value, LocalDate validFrom, String basis, boolean verified) {}
