package vn.minhchung.dated;

/**
 * What such a number is about (tham số theo thời gian): a constant of an enum, labelled like every other. The bounds are not the
 * law's: they keep a slip of the finger from doing harm.
 */
public interface DatedName {

    int least();

    int most();
}
