package vn.minhchung.web;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A part of a whole (tỷ lệ), computed exactly. Where it is shown with fewer digits it is rounded down: 100 % is all of it, and a
 * limit that has not quite been reached does not look reached.
 */
public record Share(long above, long below) {

    /** The lower share first. */
    public static final Comparator<Share> LOWEST_FIRST =
            (one, other) -> product(one.above, other.below).compareTo(product(other.above, one.below));

    public Share {
        if (above < 0 || below <= 0 || above > below) {
            throw new IllegalArgumentException(above + "/" + below + " is no share");
        }
    }

    /** Null without a base: nothing of nothing is not 0 %. */
    public static @Nullable Share of(long above, long below) {
        return below == 0 ? null : new Share(above, below);
    }

    /** 0 to 100 in whole percent, rounded down. */
    public int percent() {
        return percent(0).intValueExact();
    }

    /** 0 to 100 with {@code digits} after the comma, rounded down. */
    public BigDecimal percent(int digits) {
        return BigDecimal.valueOf(above).movePointRight(2).divide(BigDecimal.valueOf(below), digits, RoundingMode.DOWN);
    }

    /** Whether {@code digits} after the comma say all of it. */
    public boolean exact(int digits) {
        return percent(digits)
                        .multiply(BigDecimal.valueOf(below))
                        .compareTo(BigDecimal.valueOf(above).movePointRight(2))
                == 0;
    }

    private static BigInteger product(long one, long other) {
        return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
    }
}
